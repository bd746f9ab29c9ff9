package com.ourspace.api.review;

/** A nickname of which strangers see just so much that two authors look different. */
final class MaskedName {

    private static final String MASK = "**";

    private MaskedName() {}

    /** Its first character, as people see characters, and a mask that does not tell how many more there are. */
    static String of(String nickname) {
        return nickname.isEmpty() ? MASK : Character.toString(nickname.codePointAt(0)) + MASK;
    }
}
