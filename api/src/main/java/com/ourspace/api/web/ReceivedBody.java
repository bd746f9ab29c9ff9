package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The bytes of a request's JSON body, kept beside what was read from them: by them a retry is told from a new request.
 */
public final class ReceivedBody {

    private static final String ATTRIBUTE = ReceivedBody.class.getName();
    private static final byte[] NONE = {};

    private ReceivedBody() {}

    /** The body as it came; empty if there was none, or if nobody read it. */
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
