package com.ourspace.acceptance.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Restricts load to this machine, so that a typing mistake cannot direct it at another one. */
final class Loopback {

    private Loopback() {}

    /** Returns the target if it is on this machine. */
    static URI require(URI target) {
        requireHost(target.getHost());
        return target;
    }

    /** Returns the list of {@code host:port}, separated by commas, if all are on this machine. */
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
