package com.ourspace.api.catalog;

import com.ourspace.api.web.Language;
import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * The reason why an image was rejected when it was processed: a problem without status and trace.
 *
 * @param type URL of a page about the code
 * @param title in the reader's language
 * @param detail one sentence, in the reader's language
 */
public record ImageRejection(String type, String title, String detail, ProblemCode code) {

    /** The reason for a code of {@code ImageRejectionCode}; null for null. */
    public static @Nullable ImageRejection of(@Nullable String code) {
        if (code == null) {
            return null;
        }
        ProblemCode known = ProblemCode.valueOf(code);
        Problem problem = Problem.of(known, "stored");
        return new ImageRejection(
                String.valueOf(known.page()),
                known.title(Language.current()),
                problem.detail().text(),
                known);
    }
}
