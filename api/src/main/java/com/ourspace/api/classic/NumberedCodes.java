package com.ourspace.api.classic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The districts, categories or facilities by the numbers that the classic contract names them by: the position in their
 * list, from 1. Migrations only append to the lists.
 */
final class NumberedCodes<T> {

    private final List<T> entries;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    NumberedCodes(List<T> entries, Function<T, String> code) {
        this.entries = entries;
        entries.forEach(entry -> numbers.put(code.apply(entry), numbers.size() + 1));
    }

    /** All of them, in their order. */
    List<T> all() {
        return entries;
    }

    /** The number of a code of this list. */
    int number(String code) {
        return Objects.requireNonNull(numbers.get(code), code);
    }

    /** The entry of a code of this list. */
    T entry(String code) {
        return entries.get(number(code) - 1);
    }

    /**
     * The code of a number that a client sent.
     *
     * @param parameter where the number was sent
     * @throws com.ourspace.api.web.ProblemException INVALID_PARAMETER if there is no such number
     */
    String code(String parameter, String number) {
        long position = SentNumbers.id(parameter, number);
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() == position)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> SentNumbers.invalid(parameter));
    }
}
