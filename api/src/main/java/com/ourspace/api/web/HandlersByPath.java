package com.ourspace.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request as Spring does, but compares the request only with the handlers whose path it may
 * have. Without that, a path with a variable is compared with every handler by method, media types and pattern, which
 * took a sixteenth of the processor time of a request for a slot.
 */
final class HandlersByPath extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<PathShape>> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return mayMatch(info, request) ? super.getMatchingMapping(info, request) : null;
    }

    private boolean mayMatch(RequestMappingInfo info, HttpServletRequest request) {
        List<Element> path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .elements();
        for (PathShape shape : shapes.computeIfAbsent(info, HandlersByPath::shapes)) {
            if (shape.mayMatch(path)) {
                return true;
            }
        }
        return false;
    }

    private static List<PathShape> shapes(RequestMappingInfo info) {
        var patterns = info.getPathPatternsCondition();
        return patterns == null
                ? List.of(new PathShape(List.of(), true))
                : patterns.getPatterns().stream().map(PathShape::of).toList();
    }
}
