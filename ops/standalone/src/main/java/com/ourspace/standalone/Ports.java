package com.ourspace.standalone;

import com.ourspace.embedded.LocalPort;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which port a part gets. */
@FunctionalInterface
public interface Ports {

    /** The port of a role's part of this number, from 1. */
    int port(Role role, int number);

    /** What the environment says, or the usual ones: further parts of a role count up from its first. */
    static Ports of(Map<String, String> environment) {
        return (role, number) -> first(role, environment) + number - 1;
    }

    /** Any free ones, for platforms that run beside others. */
    static Ports free() {
        Set<Integer> given = new HashSet<>();
        return (role, number) -> {
            int port = LocalPort.claim(0, role.description());
            while (!given.add(port)) {
                port = LocalPort.claim(0, role.description());
            }
            return port;
        };
    }

    private static int first(Role role, Map<String, String> environment) {
        String given = environment.get(role.portVariable());
        if (given == null || given.isBlank()) {
            return role.defaultPort();
        }
        if (!given.matches("\\d{1,5}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > 65_535) {
            throw new IllegalArgumentException(
                    "%s is \"%s\", but a port is a number from 1 to 65535.".formatted(role.portVariable(), given));
        }
        return Integer.parseInt(given);
    }
}
