package com.ourspace.standalone.demo.picture;

/** The hour outside, which decides all light inside. */
enum Mood {
    MORNING,
    DUSK,
    NIGHT;

    boolean isDark() {
        return this == NIGHT;
    }
}
