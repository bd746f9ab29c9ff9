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

/** The parameters of a query, parsed strictly: an invalid value is refused, never ignored. */
public final class QueryParameters {

    private final MultiValueMap<String, String> sent;

    /**
     * Takes parameters that were checked against the endpoint's declaration: no unknown ones, and no wrong repetitions.
     */
    public QueryParameters(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    /** The codes of a parameter that may be repeated, sorted. */
    public List<String> many(String name, KnownCodes known) {
        return sent.getOrDefault(name, List.of()).stream()
                .map(text -> known.code(text).orElseThrow(() -> refused(name, "choice", "choices", known.codes())))
                .distinct()
                .sorted()
                .toList();
    }

    public Optional<String> one(String name) {
        return Optional.ofNullable(sent.getFirst(name));
    }

    public Optional<Integer> number(String name, int min, int max) {
        return one(name).map(text -> number(name, text, min, max));
    }

    /** A text of up to this many characters, normalized: trimmed, and with single spaces between words. */
    public Optional<String> text(String name, int max) {
        return one(name).map(text -> {
            String words = UserText.normalized(text).replaceAll("(?U)\\s+", " ");
            if (words.isEmpty() || UserText.length(words) > max) {
                throw refused(name, "length", "most", max);
            }
            if (UserText.violation(words, 1, max, false).isPresent()) {
                throw refused(name, "value");
            }
            return words;
        });
    }

    /** A date in the form {@code YYYY-MM-DD}. */
    public Optional<LocalDate> date(String name) {
        return one(name).map(text -> date(name, text));
    }

    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        List<String> known = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return one(name).map(text -> {
            if (!known.contains(text)) {
                throw refused(name, "choice", "choices", known);
            }
            return Enum.valueOf(type, text);
        });
    }

    /** INVALID_PARAMETER with this detail. */
    public static ProblemException refused(String name, String which) {
        return problem(name, which).exception();
    }

    /** INVALID_PARAMETER with this detail and one value for its text. */
    public static ProblemException refused(String name, String which, String valueName, Object value) {
        return problem(name, which).withDetailValue(valueName, value).exception();
    }

    private static Problem problem(String name, String which) {
        return Problem.of(ProblemCode.INVALID_PARAMETER, which).with("parameter", name);
    }

    private static int number(String name, String text, int min, int max) {
        try {
            int number = StrictText.smallNumber(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Refused below, like a number out of range.
        }
        throw problem(name, "range")
                .withDetailValue("least", min)
                .withDetailValue("most", max)
                .exception();
    }

    private static LocalDate date(String name, String text) {
        try {
            return StrictText.date(text);
        } catch (DateTimeException noDate) {
            throw refused(name, "date");
        }
    }
}
