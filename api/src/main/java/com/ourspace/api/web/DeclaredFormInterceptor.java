package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Checks every request against its endpoint's declaration: unknown or repeated parameters are refused, never ignored,
 * and so is a body that the endpoint cannot read.
 */
class DeclaredFormInterceptor implements HandlerInterceptor {

    private static final String IDENTITY = "identity";

    private final Map<Method, DeclaredForm> forms = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (handler instanceof HandlerMethod endpoint && isOurs(endpoint)) {
            DeclaredForm form = forms.computeIfAbsent(endpoint.getMethod(), _ -> DeclaredForm.of(endpoint));
            if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
                form.requireVariables(variables);
            }
            form.requireParameters(QueryString.of(request.getQueryString()));
            if (form.readsBody()) {
                requireNoEncoding(request, response);
            }
            if (form.readsJson() && !DeclaredForm.isJson(request.getContentType())) {
                throw new HttpMediaTypeNotSupportedException("no JSON", List.of(MediaType.APPLICATION_JSON));
            }
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getName().startsWith("com.ourspace.");
    }

    /** Refuses compressed bodies: a few bytes can expand to any number, and no client needs to compress. */
    private static void requireNoEncoding(HttpServletRequest request, HttpServletResponse response) {
        boolean isEncoded = Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .anyMatch(encoding -> !encoding.isBlank() && !encoding.strip().equalsIgnoreCase(IDENTITY));
        if (isEncoded) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            throw Problem.of(ProblemCode.MEDIA_TYPE_UNSUPPORTED, "encoding").exception();
        }
    }
}
