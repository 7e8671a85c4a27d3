package fr.reemploi.adapters.http.api;

import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.UnauthenticatedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Resolves controller arguments of this adapter beyond Spring's own: the `Actor` (or
/// `Optional<Actor>` where authentication is optional), the body as a `JsonObject` (`Optional`
/// where the body is optional), the `QueryParameters`, the `Language` of the response, the
/// `ClientAddress` and `DeviceName`, and the `ExpectedVersion` from `If-Match`.
public final class ApiArgumentResolver implements HandlerMethodArgumentResolver {
    private static final String JSON = "application/json";

    /// Only controllers in this package are supported: the pages resolve their arguments
    /// themselves.
    private static final String PACKAGE_PREFIX = "fr.reemploi.adapters.http.";

    private static final Set<Class<?>> SUPPORTED =
            Set.of(
                    Actor.class,
                    JsonObject.class,
                    QueryParameters.class,
                    Language.class,
                    ClientAddress.class,
                    DeviceName.class,
                    ExpectedVersion.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return isApiController(parameter)
                && (SUPPORTED.contains(parameter.getParameterType())
                        || isOptional(parameter, Actor.class)
                        || isOptional(parameter, JsonObject.class));
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var type = parameter.getParameterType();
        if (isOptional(parameter, JsonObject.class)) return optionalJson(request);
        if (type == Optional.class) return ActorAuthentication.current();
        if (type == Actor.class) return actor();
        if (type == JsonObject.class) return json(request);
        if (type == QueryParameters.class) return new QueryParameters(request.getParameterMap());
        if (type == ClientAddress.class) return ClientAddress.of(request.getRemoteAddr());
        if (type == DeviceName.class)
            return DeviceName.of(Optional.ofNullable(request.getHeader("User-Agent")));
        if (type == Language.class) return RequestLanguage.of(request);
        return IfMatch.required(request);
    }

    private static Actor actor() {
        return ActorAuthentication.current()
                .orElseThrow(() -> new UnauthenticatedException("authentication.required"));
    }

    /// A body that is present must be declared as JSON.
    private static Optional<JsonObject> optionalJson(HttpServletRequest request)
            throws IOException {
        var body = JsonObject.body(request.getInputStream(), request.getContentLengthLong());
        if (body.length == 0) return Optional.empty();
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith(JSON))
            throw new ApiException(415, "media-type.unsupported", JSON);
        return Optional.of(JsonObject.read(body));
    }

    private static JsonObject json(HttpServletRequest request) throws IOException {
        var body = JsonObject.body(request.getInputStream(), request.getContentLengthLong());
        return JsonObject.read(body);
    }

    private static boolean isApiController(MethodParameter parameter) {
        return parameter.getContainingClass().getName().startsWith(PACKAGE_PREFIX);
    }

    private static boolean isOptional(MethodParameter parameter, Class<?> of) {
        return parameter.getParameterType() == Optional.class
                && parameter.nested().getNestedParameterType() == of;
    }
}
