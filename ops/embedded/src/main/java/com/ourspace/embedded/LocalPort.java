package com.ourspace.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine's loopback address. */
public final class LocalPort {

    /**
     * The range of free ports. It lies below the ports that the kernel assigns to outgoing connections: such a
     * connection could otherwise take the port of a server that restarts.
     */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private LocalPort() {}

    /**
     * Returns the port if it can be listened on, or any free port for 0.
     *
     * @param wantedBy name of the server, for the message
     * @throws BusyPortException if the port is in use already
     */
    public static int claim(int port, String wantedBy) {
        if (port == 0) {
            return anyFree();
        }
        if (!isFree(port)) {
            throw new BusyPortException(port, wantedBy);
        }
        return port;
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = bind(port)) {
            return socket.isBound();
        } catch (IOException busy) {
            return false;
        }
    }

    private static int anyFree() {
        return ThreadLocalRandom.current()
                .ints(ATTEMPTS, LOWEST, HIGHEST)
                .filter(LocalPort::isFree)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No port from %d to %d is free".formatted(LOWEST, HIGHEST)));
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        // Connections of the last run in TIME_WAIT must not keep a server from starting.
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
