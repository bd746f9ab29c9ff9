package com.ourspace.api.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** The key under which requests of one network address are counted. */
final class Address {

    private static final int NETWORK_BYTES = 8;

    private Address() {}

    /**
     * Returns an IPv4 address as it is, and the /64 network of an IPv6 address, for its owner has all addresses in it.
     *
     * @param literal as the server gives it, never a name to look up
     */
    static String of(String literal) {
        if (!literal.contains(":")) {
            return literal;
        }
        try {
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return literal;
        }
    }
}
