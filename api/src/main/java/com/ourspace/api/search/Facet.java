package com.ourspace.api.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The dimensions in which a list can be counted. */
enum Facet {
    DISTRICT,
    CATEGORY,
    FACILITY,
    PRICE;

    static Optional<Facet> named(String parameter) {
        return Stream.of(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }

    static List<String> names() {
        return Stream.of(values()).map(Facet::parameter).toList();
    }

    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
