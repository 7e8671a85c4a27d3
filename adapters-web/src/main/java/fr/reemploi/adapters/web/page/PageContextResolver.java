package fr.reemploi.adapters.web.page;

import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.domain.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Resolves the `PageContext` argument of controllers: actor from the session cookie, language and
/// theme from parameter, cookie or header.
@Component
public final class PageContextResolver implements HandlerMethodArgumentResolver {
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private final AuthenticateSession sessions;
    private final AssetFiles assets;
    private final Optional<Sandbox> sandbox;

    PageContextResolver(
            AuthenticateSession sessions, AssetFiles assets, Optional<Sandbox> sandbox) {
        this.sessions = sessions;
        this.assets = assets;
        this.sandbox = sandbox;
    }

    private PageView.Site site() {
        return new PageView.Site(assets, sandbox.filter(Sandbox::isActive).isPresent());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(PageContext.class);
    }

    @Override
    public PageContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = webRequest.getNativeRequest(HttpServletRequest.class);
        var response = webRequest.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) throw new IllegalStateException("no request");
        return of(request, response);
    }

    public PageContext of(HttpServletRequest request, HttpServletResponse response) {
        var actor = Cookies.read(request, Cookies.SESSION).flatMap(sessions::authenticateBrowser);
        return new PageContext(
                new PageContext.Exchange(request, response, site()),
                language(request, response),
                theme(request, response),
                actor);
    }

    private static Language language(HttpServletRequest request, HttpServletResponse response) {
        var requested = parameter(request, "lang").flatMap(PageContextResolver::language);
        requested.ifPresent(language ->
                Cookies.add(
                        request,
                        response,
                        Cookies.lasting(Cookies.LANGUAGE, language.tag(), A_YEAR)));
        return requested
                .or(() ->
                        Cookies.read(request, Cookies.LANGUAGE)
                                .flatMap(PageContextResolver::language))
                .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
    }

    /// Empty when Tomcat cannot parse the parameters, so that the error page can still be rendered.
    private static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (InvalidParameterException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<Language> language(String tag) {
        return List.of(Language.values()).stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) return Language.FR;
        try {
            var best =
                    Locale.lookup(
                            Locale.LanguageRange.parse(header),
                            List.of(Locale.FRENCH, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Language.EN : Language.FR;
        } catch (IllegalArgumentException malformed) {
            return Language.FR;
        }
    }

    private static String theme(HttpServletRequest request, HttpServletResponse response) {
        var requested = parameter(request, "theme").filter(THEMES::contains);
        requested.ifPresent(theme ->
                Cookies.add(request, response, Cookies.lasting(Cookies.THEME, theme, A_YEAR)));
        return requested
                .or(() -> Cookies.read(request, Cookies.THEME))
                .filter(Set.of("light", "dark")::contains)
                .orElse("");
    }
}
