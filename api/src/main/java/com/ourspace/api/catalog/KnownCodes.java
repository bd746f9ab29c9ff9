package com.ourspace.api.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Codes that a parameter may name, and what else each is called: a link that somebody types by hand has the name. */
final class KnownCodes {

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final List<String> codes;

    private KnownCodes(List<String> codes) {
        this.codes = codes;
        codes.forEach(code -> byName.put(code, code));
    }

    /** The codes of these things, their names in each language being aliases. */
    @SafeVarargs
    static <T> KnownCodes of(List<T> things, Function<T, String> code, Function<T, String>... names) {
        KnownCodes known = new KnownCodes(things.stream().map(code).toList());
        for (Function<T, String> name : names) {
            things.forEach(thing -> known.byName.putIfAbsent(name.apply(thing), code.apply(thing)));
        }
        return known;
    }

    /** The code that this text is, or is an alias of, in its exact spelling. */
    Optional<String> code(String text) {
        return Optional.ofNullable(byName.get(text));
    }

    /** All of them, to be told to who named another. */
    List<String> codes() {
        return codes;
    }
}
