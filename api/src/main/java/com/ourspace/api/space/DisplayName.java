package com.ourspace.api.space;

import com.ourspace.api.web.UserText;
import org.jspecify.annotations.Nullable;

/** The name of an uploaded file, cleaned so that it can be shown to its owner; used for nothing else. */
final class DisplayName {

    private static final int MAX_CODE_POINTS = 255;

    private DisplayName() {}

    /** The name without folders and without characters that may not be shown; empty if there is none. */
    static String of(@Nullable String submitted) {
        if (submitted == null) {
            return "";
        }
        String name = submitted.substring(Math.max(submitted.lastIndexOf('/'), submitted.lastIndexOf('\\')) + 1);
        return UserText.cleaned(name, MAX_CODE_POINTS, MAX_CODE_POINTS);
    }
}
