package com.ourspace.api.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The codes that a parameter accepts, with their names as aliases, as people type them into a link. */
public final class KnownCodes {

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final List<String> codes;

    private KnownCodes(List<String> codes) {
        this.codes = codes;
        codes.forEach(code -> byName.put(code, code));
    }

    /** The codes of these things; {@code names} give the aliases. */
    @SafeVarargs
    public static <T> KnownCodes of(List<T> things, Function<T, String> code, Function<T, String>... names) {
        KnownCodes known = new KnownCodes(things.stream().map(code).toList());
        for (Function<T, String> name : names) {
            things.forEach(thing -> known.byName.putIfAbsent(name.apply(thing), code.apply(thing)));
        }
        return known;
    }

    /** The code for this text, which is a code or an alias, spelt exactly. */
    Optional<String> code(String text) {
        return Optional.ofNullable(byName.get(text));
    }

    /** All codes, for the answer to an unknown one. */
    List<String> codes() {
        return codes;
    }
}
