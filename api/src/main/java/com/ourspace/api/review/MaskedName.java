package com.ourspace.api.review;

import com.ourspace.api.web.UserText;

/** A nickname of which strangers see just so much that two authors look different. */
final class MaskedName {

    private static final String MASK = "**";

    private MaskedName() {}

    /** Its first character, as people see characters, and a mask that does not tell how many more there are. */
    static String of(String nickname) {
        return UserText.firstCharacter(nickname) + MASK;
    }
}
