package com.ourspace.standalone;

import com.ourspace.embedded.LocalPort;

/**
 * One part of a running platform.
 *
 * @param number from 1
 * @param port where it listens on the loopback address
 */
public record Part(Role role, int number, int port) {

    /** Unique in its platform, e.g. {@code api-1} or {@code kafka}. */
    public String name() {
        return role.isService() ? role.roleName() + "-" + number : role.roleName();
    }

    boolean portIsFree() {
        return LocalPort.isFree(port);
    }
}
