package com.ourspace.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The demo spaces that are loaded: one line of a file for each, so that a crash loses at most one line. */
final class DemoProgress {

    private static final Pattern LINE = Pattern.compile("space (\\d{1,6}) is open");

    private final Path file;
    private final Set<Integer> done;

    private DemoProgress(Path file, Set<Integer> done) {
        this.file = file;
        this.done = done;
    }

    static DemoProgress in(Path file) {
        try {
            if (!Files.exists(file)) {
                return new DemoProgress(file, new TreeSet<>());
            }
            // A crash may have truncated the last line; such a space counts as not loaded.
            return new DemoProgress(
                    file,
                    Files.readAllLines(file).stream()
                            .map(LINE::matcher)
                            .filter(Matcher::matches)
                            .map(line -> Integer.valueOf(line.group(1)))
                            .collect(Collectors.toCollection(TreeSet::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    synchronized boolean isDone(int number) {
        return done.contains(number);
    }

    synchronized int count() {
        return done.size();
    }

    /** Records a space as loaded and returns the number of loaded spaces. */
    synchronized int done(int number) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, "space %d is open%n".formatted(number), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        done.add(number);
        return done.size();
    }
}
