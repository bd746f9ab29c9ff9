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

/** The components of a platform and their ports, stored in a file so that other processes know them. */
record Topology(ProcessLayout processLayout, List<Component> components) {

    private static final String SEPARATE = "separate";
    private static final String MANAGEMENT = ".management";

    Topology {
        components = List.copyOf(components);
    }

    static Topology of(ProcessLayout processLayout, Ports ports) {
        List<Component> components = new ArrayList<>();
        for (Role role : Role.values()) {
            for (int number = 1; number <= processLayout.count(role); number++) {
                int port = ports.port(role, number);
                components.add(
                        role == Role.API
                                ? new Component(role, number, port, ports.managementPort(number))
                                : new Component(role, number, port));
            }
        }
        return new Topology(processLayout, components);
    }

    List<Component> components(Role role) {
        return components.stream().filter(component -> component.role() == role).toList();
    }

    List<Component> services() {
        return components.stream()
                .filter(component -> component.role().isService())
                .toList();
    }

    List<Component> infrastructure() {
        return components.stream()
                .filter(component -> !component.role().isService())
                .toList();
    }

    Component first(Role role) {
        return components(role).getFirst();
    }

    Optional<Component> component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst();
    }

    /** One sentence for each port that is in use already. */
    List<String> busyPorts() {
        return components.stream().flatMap(Topology::busyPorts).toList();
    }

    private static Stream<String> busyPorts(Component component) {
        Stream<String> main = busy(
                component.port(),
                component.role().description(),
                component.role().portVariable());
        return component.hasManagementPort()
                ? Stream.concat(main, busy(component.managementPort(), "An API's health", Ports.MANAGEMENT_VARIABLE))
                : main;
    }

    private static Stream<String> busy(int port, String who, String variable) {
        return LocalPort.isFree(port)
                ? Stream.empty()
                : Stream.of("Port %d is in use already; %s wants it (move it with %s).".formatted(port, who, variable));
    }

    void save(Path file) {
        Properties written = new Properties();
        written.setProperty(SEPARATE, Boolean.toString(processLayout.separate()));
        components.forEach(component -> {
            written.setProperty(component.name(), Integer.toString(component.port()));
            if (component.hasManagementPort()) {
                written.setProperty(component.name() + MANAGEMENT, Integer.toString(component.managementPort()));
            }
        });
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (Writer writer = Files.newBufferedWriter(file)) {
                written.store(writer, "The ports of the components of this platform");
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The topology of the platform that ran last, if there is one. */
    static Optional<Topology> load(Path file) {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        } catch (IOException none) {
            return Optional.empty();
        }
        List<Component> components = Arrays.stream(Role.values())
                .flatMap(role -> componentsOf(role, read).stream())
                .toList();
        return Optional.of(new Topology(layout(read, components), components));
    }

    private static ProcessLayout layout(Properties read, List<Component> components) {
        return new ProcessLayout(
                Boolean.parseBoolean(read.getProperty(SEPARATE)),
                count(components, Role.PROCESSOR),
                count(components, Role.API),
                count(components, Role.WORKER));
    }

    private static int count(List<Component> components, Role role) {
        return (int) components.stream()
                .filter(component -> component.role() == role)
                .count();
    }

    private static List<Component> componentsOf(Role role, Properties read) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> new Component(role, number, 0))
                .takeWhile(component -> component.number() == 1 || role.isService())
                .takeWhile(component -> read.containsKey(component.name()))
                .map(component -> component(component, read))
                .toList();
    }

    private static Component component(Component named, Properties read) {
        String port = read.getProperty(named.name());
        String managementPort = read.getProperty(named.name() + MANAGEMENT, port);
        return new Component(named.role(), named.number(), Integer.parseInt(port), Integer.parseInt(managementPort));
    }
}
