package com.ourspace.standalone;

/**
 * A component of a running platform: a service, or an infrastructure process.
 *
 * @param number number within its role, from 1
 * @param port port on the loopback address
 * @param managementPort port of health and metrics; an API has a separate one, so that access to the API does not give
 *     access to its management
 */
public record Component(Role role, int number, int port, int managementPort) {

    /** A component with one port for everything. */
    Component(Role role, int number, int port) {
        this(role, number, port, port);
    }

    /** The name, unique in its platform, e.g. {@code api-1} or {@code kafka}. */
    public String name() {
        return role.isService() ? role.roleName() + "-" + number : role.roleName();
    }

    boolean hasManagementPort() {
        return managementPort != port;
    }
}
