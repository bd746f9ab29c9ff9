package com.ourspace.api.catalog;

import com.ourspace.api.web.Language;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * Why a picture can't be used, found out when its pixels were read: a problem without status and trace.
 *
 * @param type a page about the code
 * @param title in the language of who looks at it
 * @param detail one sentence, in the same language
 */
public record PictureRejection(String type, String title, String detail, ProblemCode code) {

    /** What there is to say of a code of {@code ImageRejectionCode}; null for none. */
    public static @Nullable PictureRejection of(@Nullable String code) {
        if (code == null) {
            return null;
        }
        ProblemCode known = ProblemCode.valueOf(code);
        Problem problem = Problem.of(known, "stored");
        return new PictureRejection(
                String.valueOf(known.page()),
                known.title(Language.current()),
                problem.detail().said(),
                known);
    }
}
