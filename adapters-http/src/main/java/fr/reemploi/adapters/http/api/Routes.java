package fr.reemploi.adapters.http.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// The controllers of this server by path and method, for decisions made before a controller is
/// chosen.
@Component
public final class Routes {
    /// Read once: there are hundreds of them, and they stay as they are.
    private final SingletonSupplier<List<Route>> routes;

    Routes(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        routes = SingletonSupplier.of(() -> read(mappings));
    }

    /// The methods a path supports, with those every path with a GET has; empty where no controller
    /// has the path.
    public Set<String> methods(String path) {
        var methods = new TreeSet<String>();
        for (var route : at(path)) methods.addAll(route.methods());
        if (methods.contains("GET")) methods.add("HEAD");
        if (!methods.isEmpty()) methods.add("OPTIONS");
        return methods;
    }

    /// The controllers of a path and a method.
    public List<HandlerMethod> handlers(String method, String path) {
        return at(path).stream()
                .filter(route -> route.methods().contains(method))
                .map(Route::handler)
                .toList();
    }

    private List<Route> at(String path) {
        var parsed = PathContainer.parsePath(path);
        return routes.obtain().stream().filter(route -> route.pattern().matches(parsed)).toList();
    }

    private static List<Route> read(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var patterns = info.getPathPatternsCondition();
        if (patterns == null) return Stream.empty();
        var methods = methods(info);
        return patterns.getPatterns().stream().map(pattern -> new Route(pattern, methods, handler));
    }

    /// A controller that names no method is for all of them.
    private static Set<String> methods(RequestMappingInfo info) {
        var methods = new TreeSet<String>();
        var declared = info.getMethodsCondition().getMethods();
        for (var method : declared.isEmpty() ? Set.of(RequestMethod.values()) : declared)
            methods.add(method.name());
        methods.remove("TRACE");
        return methods;
    }

    private record Route(PathPattern pattern, Set<String> methods, HandlerMethod handler) {}
}
