package com.ourspace.api.space;

import com.ourspace.api.web.UserText;
import org.jspecify.annotations.Nullable;

/** The name a file had on its owner's machine, fit to be shown to them again, and for nothing else. */
final class DisplayName {

    private static final int MAX_CODE_POINTS = 255;

    private DisplayName() {}

    /** Without folders and without what may not be shown; empty if there was no name. */
    static String of(@Nullable String submitted) {
        if (submitted == null) {
            return "";
        }
        String name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        return UserText.cleaned(name, MAX_CODE_POINTS, MAX_CODE_POINTS);
    }
}
