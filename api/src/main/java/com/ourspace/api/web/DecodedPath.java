package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path that a request is routed by: decoded once, normalized, without path parameters. A raw request URI can spell
 * one path in many ways, so checks of a path must not use it.
 */
public final class DecodedPath {

    private DecodedPath() {}

    /** The path with its leading slash; empty if the request target is none. */
    public static String of(HttpServletRequest request) {
        String servlet = request.getServletPath() == null ? "" : request.getServletPath();
        return request.getPathInfo() == null ? servlet : servlet + request.getPathInfo();
    }
}
