package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The bytes of a request's JSON body, kept as a request attribute, so that a retry can be recognized by them. */
public final class ReceivedBody {

    private static final String ATTRIBUTE = ReceivedBody.class.getName();
    private static final byte[] NONE = {};

    private ReceivedBody() {}

    /** The body as received; empty if there was none, or it has not been read. */
    public static byte[] of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof byte[] body ? body : NONE;
    }

    static void keep(byte[] body) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(ATTRIBUTE, body, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
