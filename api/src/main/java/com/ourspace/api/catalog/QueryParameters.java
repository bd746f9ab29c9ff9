package com.ourspace.api.catalog;

import com.ourspace.api.web.Problem;
import com.ourspace.api.web.ProblemCode;
import com.ourspace.api.web.ProblemException;
import com.ourspace.api.web.StrictText;
import com.ourspace.api.web.UserText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The parameters of a query, read strictly: what is not understood is refused, never ignored. */
final class QueryParameters {

    private final MultiValueMap<String, String> sent;

    /** Those that an endpoint was sent; it has declared them, so there are no others, and none twice that can't be. */
    QueryParameters(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** The codes in a parameter that may be repeated, in one fixed order whatever the order they came in. */
    List<String> many(String name, KnownCodes known) {
        return sent.getOrDefault(name, List.of()).stream()
                .map(text -> known.code(text).orElseThrow(() -> refused(name, "choice", "choices", known.codes())))
                .distinct()
                .sorted()
                .toList();
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(sent.getFirst(name));
    }

    Optional<Integer> number(String name, int least, int most) {
        return one(name).map(text -> number(name, text, least, most));
    }

    /**
     * Some text of up to so many characters; white space at its ends, and how much there is between words, is naught.
     */
    Optional<String> text(String name, int most) {
        return one(name).map(text -> {
            String words = UserText.normalized(text).replaceAll("(?U)\\s+", " ");
            if (words.isEmpty() || UserText.length(words) > most) {
                throw refused(name, "length", "most", most);
            }
            if (UserText.violation(words, 1, most, false).isPresent()) {
                throw refused(name, "value");
            }
            return words;
        });
    }

    /** A date of the calendar in the form {@code YYYY-MM-DD}. */
    Optional<LocalDate> date(String name) {
        return one(name).map(text -> date(name, text));
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        List<String> known = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return one(name).map(text -> {
            if (!known.contains(text)) {
                throw refused(name, "choice", "choices", known);
            }
            return Enum.valueOf(type, text);
        });
    }

    /** INVALID_PARAMETER, with this one of its details. */
    static ProblemException refused(String name, String which) {
        return problem(name, which).exception();
    }

    /** INVALID_PARAMETER, with this one of its details, and one value for it to name. */
    static ProblemException refused(String name, String which, String valueName, Object value) {
        return problem(name, which).saying(valueName, value).exception();
    }

    private static Problem problem(String name, String which) {
        return Problem.of(ProblemCode.INVALID_PARAMETER, which).with("parameter", name);
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = StrictText.smallNumber(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Told below, like a number out of range.
        }
        throw problem(name, "range").saying("least", least).saying("most", most).exception();
    }

    private static LocalDate date(String name, String text) {
        try {
            return StrictText.date(text);
        } catch (DateTimeException noDate) {
            throw refused(name, "date");
        }
    }
}
