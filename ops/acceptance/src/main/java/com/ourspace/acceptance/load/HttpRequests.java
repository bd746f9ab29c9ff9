package com.ourspace.acceptance.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.ourspace.standalone.client.Session;
import java.net.URI;

/** The requests of the load generator, as the bytes that go over the wire. */
final class HttpRequests {

    private final String host;

    HttpRequests(URI api) {
        this.host = "\r\nHost: " + api.getHost() + ":" + api.getPort() + "\r\nAccept: application/json\r\n";
    }

    /** A GET without a token. */
    byte[] get(String path) {
        return bytes("GET " + path + " HTTP/1.1" + host + "\r\n");
    }

    /** A GET by a signed-in user. */
    byte[] get(String path, Session who) {
        return bytes("GET " + path + " HTTP/1.1" + host + authorization(who) + "\r\n");
    }

    /** A GET whose response the service may delay until there is news. */
    byte[] poll(String path, Session who, int waitSeconds) {
        return bytes("GET " + path + " HTTP/1.1" + host + authorization(who) + prefer(waitSeconds) + "\r\n");
    }

    /**
     * A request for a slot.
     *
     * @param key the Idempotency-Key
     * @param waitSeconds how long the service may delay the response until the order is decided; 0 for no delay
     */
    byte[] order(Session guest, WantedSlot wanted, String key, int waitSeconds) {
        String body = "{\"useDate\":\"" + wanted.date() + "\",\"slot\":\"" + wanted.slot() + "\",\"headCount\":"
                + wanted.headCount() + "}";
        return bytes("POST /v1/spaces/" + wanted.spaceId() + "/orders HTTP/1.1" + host + authorization(guest)
                + prefer(waitSeconds) + "Idempotency-Key: " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static String authorization(Session who) {
        return "Authorization: Bearer " + who.token() + "\r\n";
    }

    private static String prefer(int waitSeconds) {
        return waitSeconds > 0 ? "Prefer: wait=" + waitSeconds + "\r\n" : "";
    }

    private static byte[] bytes(String request) {
        return request.getBytes(ISO_8859_1);
    }
}
