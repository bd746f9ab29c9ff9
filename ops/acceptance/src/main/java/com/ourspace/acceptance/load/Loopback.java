package com.ourspace.acceptance.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Load is for one's own machine only: nobody points this at somebody else's by a typing mistake. */
final class Loopback {

    private Loopback() {}

    /** The same target, if it is on this machine. */
    static URI require(URI target) {
        requireHost(target.getHost());
        return target;
    }

    /** The same list of {@code host:port}, comma between them, if all are on this machine. */
    static String requireAll(String hostsAndPorts) {
        for (String hostAndPort : hostsAndPorts.split(",")) {
            requireHost(URI.create("any://" + hostAndPort.strip()).getHost());
        }
        return hostsAndPorts;
    }

    private static void requireHost(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host == null ? "" : host.replaceAll("[\\[\\]]", ""))) {
                if (host == null || !address.isLoopbackAddress()) {
                    throw new IllegalArgumentException(host + " is not this machine; load goes to 127.0.0.1 only");
                }
            }
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException(host + " is not this machine; load goes to 127.0.0.1 only", unknown);
        }
    }
}
