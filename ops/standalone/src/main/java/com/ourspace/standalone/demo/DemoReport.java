package com.ourspace.standalone.demo;

import java.io.PrintStream;

/** Prints the steps of the demo, in colours if the output is a terminal. */
final class DemoReport {

    private static final String BOLD = "\033[1m";
    private static final String FAINT = "\033[2m";
    private static final String GREEN = "\033[32m";
    private static final String PLAIN = "\033[0m";

    private final PrintStream out;
    private final boolean colours;
    private int chapter;

    DemoReport(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    void title(String text) {
        out.println(styled(BOLD, text));
    }

    void chapter(String text) {
        chapter++;
        out.println();
        out.println(styled(BOLD, chapter + "  " + text));
    }

    void say(String format, Object... values) {
        out.println("   " + format.formatted(values));
    }

    /** Prints a detail in faint letters. */
    void detail(String format, Object... values) {
        out.println("   " + styled(FAINT, format.formatted(values)));
    }

    /** Prints a promise that was kept. */
    void confirm(String format, Object... values) {
        out.println("   " + styled(GREEN, "✓ ") + format.formatted(values));
    }

    void end(String text) {
        out.println();
        out.println(styled(BOLD, text));
    }

    private String styled(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }
}
