package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path that a request is routed by: decoded once, normalized, without path parameters. The raw request URI has many
 * spellings of one path, so nothing that guards a path may look at it.
 */
public final class DecodedPath {

    private DecodedPath() {}

    /** The path, which begins with a slash; empty where the request target was none. */
    public static String of(HttpServletRequest request) {
        String servlet = request.getServletPath() == null ? "" : request.getServletPath();
        return request.getPathInfo() == null ? servlet : servlet + request.getPathInfo();
    }
}
