package com.ourspace.api.log;

import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The tables that a rebuild fills beside those that serve. While a thread fills them, each statement that it prepares
 * has their names in the place of the present ones, so that the code that writes a read model is the same for both.
 */
public final class NextTables {

    /** What the name of a next table has at its end. */
    public static final String SUFFIX = "_next";

    private static final ScopedValue<Pattern> NAMES = ScopedValue.newInstance();

    private NextTables() {}

    /**
     * Runs work whose statements go to the next ones of these tables, and to all others as ever. A transaction in
     * progress keeps its connection and so its names: the work begins its own.
     */
    public static void fill(Collection<String> tables, Runnable work) {
        // The word ends where the name does: an index or a longer name is none of the tables.
        Pattern names = Pattern.compile("\\b(" + String.join("|", tables) + ")\\b");
        ScopedValue.where(NAMES, names).run(work);
    }

    /** Whether this thread fills next tables: nobody reads them yet, so nobody is told of a change. */
    public static boolean areFilled() {
        return NAMES.isBound();
    }

    static String in(String statement) {
        return NAMES.get().matcher(statement).replaceAll("$1" + SUFFIX);
    }
}
