package fr.reemploi.adapters.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Matches the path of a request before its other conditions. Spring matches it last, after the
/// media types of every mapping, which costs as much as reading a listing from the store.
final class PathFirstHandlerMapping extends RequestMappingHandlerMapping {
    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(
            RequestMappingInfo route, HttpServletRequest request) {
        var paths = route.getPathPatternsCondition();
        if (paths != null && paths.getMatchingCondition(request) == null) return null;
        return super.getMatchingMapping(route, request);
    }
}
