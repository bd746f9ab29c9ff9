package com.ourspace.standalone;

import com.ourspace.embedded.LocalPort;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Assigns ports to components. */
@FunctionalInterface
public interface Ports {

    /** The environment variable with the management port of the first API; further APIs use the ports after it. */
    String MANAGEMENT_VARIABLE = "OURSPACE_MANAGEMENT_PORT";

    /** The default management port of the first API. */
    int DEFAULT_MANAGEMENT_PORT = 8400;

    /** The port of the component with this role and number, from 1. */
    int port(Role role, int number);

    /** The management port of the API with this number, from 1; any free port by default. */
    default int managementPort(int number) {
        return LocalPort.claim(0, "An API's health");
    }

    /**
     * The ports from the environment, or the default ones. Further components of a role use the ports after its first.
     */
    static Ports of(Map<String, String> environment) {
        return new Ports() {
            @Override
            public int port(Role role, int number) {
                return first(role.portVariable(), role.defaultPort(), environment) + number - 1;
            }

            @Override
            public int managementPort(int number) {
                return first(MANAGEMENT_VARIABLE, DEFAULT_MANAGEMENT_PORT, environment) + number - 1;
            }
        };
    }

    /** Any free ports, for platforms that run side by side. */
    static Ports free() {
        Set<Integer> given = new HashSet<>();
        return new Ports() {
            @Override
            public int port(Role role, int number) {
                return another(role.description());
            }

            @Override
            public int managementPort(int number) {
                return another("An API's health");
            }

            private int another(String description) {
                int port = LocalPort.claim(0, description);
                while (!given.add(port)) {
                    port = LocalPort.claim(0, description);
                }
                return port;
            }
        };
    }

    private static int first(String variable, int defaultPort, Map<String, String> environment) {
        String given = environment.get(variable);
        if (given == null || given.isBlank()) {
            return defaultPort;
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
            throw new IllegalArgumentException(
                    "%s is \"%s\", but a port is a number from 1 to 65535.".formatted(variable, given));
        }
        return Integer.parseInt(given);
    }
}
