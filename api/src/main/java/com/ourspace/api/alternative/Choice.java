package com.ourspace.api.alternative;

import com.ourspace.api.alternative.Alternative.Kind;
import com.ourspace.api.catalog.FreeSlot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A free slot, and as what it would be offered. */
record Choice(Kind kind, FreeSlot slot) {

    /** Few enough to be compared at a glance. */
    static final int MOST = 3;

    /**
     * The choices to offer, by kind: the first of each kind, and then the next ones in their order.
     *
     * @param choices the best of each kind first
     */
    static List<Choice> best(List<Choice> choices) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        List<Choice> firsts = new ArrayList<>();
        List<Choice> others = new ArrayList<>();
        choices.forEach(choice -> (seen.add(choice.kind()) ? firsts : others).add(choice));
        return Stream.concat(firsts.stream(), others.stream())
                .limit(MOST)
                .sorted(Comparator.comparing(Choice::kind))
                .toList();
    }
}
