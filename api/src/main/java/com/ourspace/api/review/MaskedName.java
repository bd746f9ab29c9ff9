package com.ourspace.api.review;

import com.ourspace.api.web.UserText;

/** Masks a nickname, leaving just enough to tell authors apart. */
final class MaskedName {

    private static final String MASK = "**";

    private MaskedName() {}

    /** The first user-perceived character, and a mask of constant length. */
    static String of(String nickname) {
        return UserText.firstCharacter(nickname) + MASK;
    }
}
