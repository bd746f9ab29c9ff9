package com.ourspace.api.space;

import org.jspecify.annotations.Nullable;

/** The name a file had on its owner's machine, fit to be shown to them again, and for nothing else. */
final class DisplayName {

    private static final int MOST_CHARACTERS = 255;

    private DisplayName() {}

    /** Without folders and without characters that nobody can see; empty if there was no name. */
    static String of(@Nullable String submitted) {
        if (submitted == null) {
            return "";
        }
        String name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        return name.codePoints()
                .filter(DisplayName::isVisible)
                .limit(MOST_CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Marks that turn the direction of what follows would disguise one ending as another. */
    private static boolean isVisible(int character) {
        int type = Character.getType(character);
        boolean turnsDirection =
                character >= 0x202a && character <= 0x202e || character >= 0x2066 && character <= 0x2069;
        return type != Character.CONTROL && type != Character.SURROGATE && !turnsDirection;
    }
}
