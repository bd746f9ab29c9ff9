package com.ourspace.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of this machine's loopback address. */
public final class LocalPort {

    private LocalPort() {}

    /**
     * The port itself if it can be listened on, or any free one for 0.
     *
     * @param wantedBy who will listen there, for the message
     * @throws BusyPortException if something listens there already
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
        try (ServerSocket socket = bind(0)) {
            return socket.getLocalPort();
        } catch (IOException noneFree) {
            throw new UncheckedIOException(noneFree);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        // A connection of the last run that still winds down does not keep a server from starting.
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }
}
