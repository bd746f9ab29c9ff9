package com.ourspace.standalone;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Drops ANTLR's version warnings from the standard error stream and passes every other line.
 *
 * <p>Debezium's DDL parsers were generated with an older ANTLR than the runtime that Hibernate needs. The runtime reads
 * their format, but prints two lines for each parser to {@code System.err}, and no setting disables this.
 */
final class StandardErrorFilter extends FilterOutputStream {

    private static final String WARNING = "ANTLR ";

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    StandardErrorFilter(OutputStream target) {
        super(target);
    }

    /** Installs the filter for the standard error stream of this JVM. */
    static void install() {
        System.setErr(new PrintStream(new StandardErrorFilter(System.err), true, StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void write(int octet) throws IOException {
        line.write(octet);
        if (octet == '\n') {
            passLine();
        }
    }

    @Override
    public synchronized void write(byte[] octets, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            write(octets[i]);
        }
    }

    /** Flushes the line so far, unless it may still become a warning. */
    @Override
    public synchronized void flush() throws IOException {
        if (!WARNING.startsWith(head()) && !head().equals(WARNING)) {
            passLine();
        }
        out.flush();
    }

    private void passLine() throws IOException {
        if (!head().equals(WARNING)) {
            line.writeTo(out);
        }
        line.reset();
    }

    /** The first characters of the line so far. */
    private String head() {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), WARNING.length()));
    }
}
