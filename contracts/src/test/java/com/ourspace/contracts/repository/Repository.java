package com.ourspace.contracts.repository;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The checked-out files of the project. */
public final class Repository {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".ourspace", "node_modules");

    private Repository() {}

    /** The folder with the parent pom. */
    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("contracts/pom.xml"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    public static Path contracts() {
        return root().resolve("contracts");
    }

    /** All files of the project, except those that builds and runs create. */
    public static List<Path> files() {
        try (Stream<Path> top = Files.list(root())) {
            return top.flatMap(Repository::under).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Path> under(Path path) {
        if (NOT_OURS.contains(path.getFileName().toString()) || Files.isSymbolicLink(path)) {
            return Stream.empty();
        }
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> children = Files.list(path)) {
            return children.sorted().flatMap(Repository::under).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
