package com.ourspace.standalone.demo;

import java.io.PrintStream;

/** Tells a story on a terminal, or plainly into a file. */
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
        out.println(dressed(BOLD, text));
    }

    void chapter(String text) {
        chapter++;
        out.println();
        out.println(dressed(BOLD, chapter + "  " + text));
    }

    void say(String format, Object... values) {
        out.println("   " + format.formatted(values));
    }

    /** Something one may skip. */
    void aside(String format, Object... values) {
        out.println("   " + dressed(FAINT, format.formatted(values)));
    }

    /** A promise that was kept. */
    void kept(String format, Object... values) {
        out.println("   " + dressed(GREEN, "✓ ") + format.formatted(values));
    }

    void end(String text) {
        out.println();
        out.println(dressed(BOLD, text));
    }

    private String dressed(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }
}
