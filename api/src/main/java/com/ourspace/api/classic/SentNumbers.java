package com.ourspace.api.classic;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.StrictText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads the numbers and dates of a request, which are texts in queries and forms. */
final class SentNumbers {

    /** An amount of whole KRW, with or without decimals. */
    private static final Pattern AMOUNT = Pattern.compile("([0-9]{1,9})(?:\\.0{1,2})?");

    private SentNumbers() {}

    /**
     * Reads the number of something: a whole number above 0.
     *
     * @throws ProblemException INVALID_PARAMETER if the text is none
     */
    static long id(String name, String text) {
        try {
            long number = StrictText.number(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, like a number that is too low.
        }
        throw invalid(name);
    }

    /**
     * Reads a number of people, or a grade.
     *
     * @throws ProblemException INVALID_PARAMETER if the text is no whole number
     */
    static int small(String name, String text) {
        try {
            return StrictText.smallNumber(text);
        } catch (NumberFormatException noNumber) {
            throw invalid(name);
        }
    }

    /**
     * Reads an amount, in whole KRW.
     *
     * @throws ProblemException INVALID_PARAMETER if the text is none
     */
    static long amount(String name, String text) {
        var amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw invalid(name);
        }
        return Long.parseLong(amount.group(1));
    }

    /**
     * Reads a date, {@code YYYY-MM-DD}.
     *
     * @throws ProblemException INVALID_PARAMETER if the text is none
     */
    static LocalDate date(String name, String text) {
        try {
            return StrictText.date(text);
        } catch (DateTimeException noDate) {
            throw invalid(name);
        }
    }

    static ProblemException invalid(String name) {
        return Problem.of(ProblemCode.INVALID_PARAMETER, "value")
                .with("parameter", name)
                .exception();
    }
}
