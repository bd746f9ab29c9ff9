package com.ourspace.standalone;

import com.ourspace.embedded.LocalPort;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which port a part gets. */
@FunctionalInterface
public interface Ports {

    /** The environment variable that moves the first API's management port; further APIs take the ports after it. */
    String MANAGEMENT_VARIABLE = "OURSPACE_MANAGEMENT_PORT";

    /** Where the first API tells of its health, if nobody says otherwise. */
    int DEFAULT_MANAGEMENT_PORT = 8400;

    /** The port of a role's part of this number, from 1. */
    int port(Role role, int number);

    /** Where the API of this number, from 1, tells of its health and its figures; any free port by default. */
    default int managementPort(int number) {
        return LocalPort.claim(0, "An API's health");
    }

    /** What the environment says, or the usual ones: further parts of a role count up from its first. */
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

    /** Any free ones, for platforms that run beside others. */
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
