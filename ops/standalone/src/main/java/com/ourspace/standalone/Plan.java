package com.ourspace.standalone;

import com.ourspace.embedded.LocalPort;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of a platform and their ports, written down so that other processes know them. */
record Plan(Layout layout, List<Part> parts) {

    private static final String SEPARATE = "separate";
    private static final String MANAGEMENT = ".management";

    Plan {
        parts = List.copyOf(parts);
    }

    static Plan of(Layout layout, Ports ports) {
        List<Part> parts = new ArrayList<>();
        for (Role role : Role.values()) {
            for (int number = 1; number <= layout.count(role); number++) {
                int port = ports.port(role, number);
                parts.add(
                        role == Role.API
                                ? new Part(role, number, port, ports.managementPort(number))
                                : new Part(role, number, port));
            }
        }
        return new Plan(layout, parts);
    }

    List<Part> parts(Role role) {
        return parts.stream().filter(part -> part.role() == role).toList();
    }

    List<Part> services() {
        return parts.stream().filter(part -> part.role().isService()).toList();
    }

    List<Part> infrastructure() {
        return parts.stream().filter(part -> !part.role().isService()).toList();
    }

    Part first(Role role) {
        return parts(role).getFirst();
    }

    Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /** What cannot start, a sentence for each port that something else has. */
    List<String> busyPorts() {
        return parts.stream().flatMap(Plan::busyPorts).toList();
    }

    private static Stream<String> busyPorts(Part part) {
        Stream<String> main =
                busy(part.port(), part.role().description(), part.role().portVariable());
        return part.hasPortOfItsOwnForManagement()
                ? Stream.concat(main, busy(part.managementPort(), "An API's health", Ports.MANAGEMENT_VARIABLE))
                : main;
    }

    private static Stream<String> busy(int port, String who, String variable) {
        return LocalPort.isFree(port)
                ? Stream.empty()
                : Stream.of("Port %d is in use already; %s wants it (move it with %s).".formatted(port, who, variable));
    }

    void save(Path file) {
        Properties written = new Properties();
        written.setProperty(SEPARATE, Boolean.toString(layout.separate()));
        parts.forEach(part -> {
            written.setProperty(part.name(), Integer.toString(part.port()));
            if (part.hasPortOfItsOwnForManagement()) {
                written.setProperty(part.name() + MANAGEMENT, Integer.toString(part.managementPort()));
            }
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                written.store(writer, "The ports of the parts of this platform");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The plan of the last platform that ran, if one ever did. */
    static Optional<Plan> load(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException none) {
            return Optional.empty();
        }
        List<Part> parts = Arrays.stream(Role.values())
                .flatMap(role -> partsOf(role, read).stream())
                .toList();
        return Optional.of(new Plan(layout(read, parts), parts));
    }

    private static Layout layout(Properties read, List<Part> parts) {
        return new Layout(
                Boolean.parseBoolean(read.getProperty(SEPARATE)),
                count(parts, Role.PROCESSOR),
                count(parts, Role.API),
                count(parts, Role.WORKER));
    }

    private static int count(List<Part> parts, Role role) {
        return (int) parts.stream().filter(part -> part.role() == role).count();
    }

    private static List<Part> partsOf(Role role, Properties read) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> new Part(role, number, 0))
                .takeWhile(part -> part.number() == 1 || role.isService())
                .takeWhile(part -> read.containsKey(part.name()))
                .map(part -> part(part, read))
                .toList();
    }

    private static Part part(Part named, Properties read) {
        String port = read.getProperty(named.name());
        String managementPort = read.getProperty(named.name() + MANAGEMENT, port);
        return new Part(named.role(), named.number(), Integer.parseInt(port), Integer.parseInt(managementPort));
    }
}
