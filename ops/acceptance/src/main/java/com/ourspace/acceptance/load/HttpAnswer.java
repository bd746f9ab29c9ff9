package com.ourspace.acceptance.load;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The response of a service.
 *
 * @param location the header {@code Location}, if there was one
 */
record HttpAnswer(int status, @Nullable String location, String body) {

    private static final String STATUS = "\"status\":\"";
    private static final String CODE = "\"code\":\"";
    private static final String PENDING = "PENDING";
    private static final String REJECTED = "REJECTED";

    /** The path of what was created, whether {@code Location} is a path or a whole address. */
    String requireLocationPath() {
        if (location == null) {
            throw new IllegalStateException("an answer with status " + status + " has no Location");
        }
        return location.startsWith("/") ? location : URI.create(location).getRawPath();
    }

    /** Whether the body is an order that has been decided. */
    boolean isDecidedOrder() {
        String order = text(STATUS);
        return !order.isEmpty() && !order.equals(PENDING);
    }

    /** The outcome of the order in the body: its status, or the code of its rejection. */
    String outcome() {
        String order = text(STATUS);
        return order.equals(REJECTED) ? code() : order;
    }

    /** The code of a problem or a rejection; empty if there is none. */
    String code() {
        return text(CODE);
    }

    /**
     * The value of such a member. A search costs a tenth of parsing, and it is safe, because quotation marks inside the
     * text of another member are escaped.
     */
    private String text(String member) {
        int start = body.indexOf(member);
        if (start < 0) {
            return "";
        }
        int first = start + member.length();
        return body.substring(first, body.indexOf('"', first));
    }
}
