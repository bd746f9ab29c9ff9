package com.ourspace.standalone;

/**
 * One part of a running platform.
 *
 * @param number from 1
 * @param port where it listens on the loopback address
 * @param managementPort where it tells of its health and its figures; an API has a port of its own for that, so that
 *     whoever may reach the one does not reach the other
 */
public record Component(Role role, int number, int port, int managementPort) {

    /** A part that has one port for everything. */
    Component(Role role, int number, int port) {
        this(role, number, port, port);
    }

    /** Unique in its platform, e.g. {@code api-1} or {@code kafka}. */
    public String name() {
        return role.isService() ? role.roleName() + "-" + number : role.roleName();
    }

    boolean hasPortOfItsOwnForManagement() {
        return managementPort != port;
    }
}
