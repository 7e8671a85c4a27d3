package fr.reemploi.adapters.web.page;

import fr.reemploi.application.favourite.ManageFavourites;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.radio.ReadRadio;
import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.PublicUrl;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.shared.Language;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
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
    private final ManageFavourites favourites;
    private final ReadRadio radio;
    private final AssetFiles assets;
    private final Optional<Sandbox> sandbox;
    private final PublicUrl publicUrl;

    PageContextResolver(
            AuthenticateSession sessions,
            ManageFavourites favourites,
            ReadRadio radio,
            AssetFiles assets,
            Optional<Sandbox> sandbox,
            PublicUrl publicUrl) {
        this.sessions = sessions;
        this.favourites = favourites;
        this.radio = radio;
        this.assets = assets;
        this.sandbox = sandbox;
        this.publicUrl = publicUrl;
    }

    private PageView.Site site() {
        return new PageView.Site(
                assets, sandbox.filter(Sandbox::isActive).isPresent(), isRadioOffered());
    }

    /// A page is shown, even if the stations cannot be read.
    private boolean isRadioOffered() {
        try {
            return radio.isOffered();
        } catch (StorageUnavailableException unreadable) {
            return false;
        }
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
        return request.getDispatcherType() == DispatcherType.ERROR
                ? ofError(request, response)
                : of(request, response);
    }

    public PageContext of(HttpServletRequest request, HttpServletResponse response) {
        return of(request, response, actor(request));
    }

    /// The context of an error page, which is shown as to a visitor when the session cannot be
    /// read.
    public PageContext ofError(HttpServletRequest request, HttpServletResponse response) {
        try {
            return of(request, response);
        } catch (StorageUnavailableException unreadable) {
            return of(request, response, Optional.empty());
        }
    }

    private Optional<Actor> actor(HttpServletRequest request) {
        return Cookies.read(request, Cookies.session(isHttps(request)))
                .flatMap(sessions::authenticateBrowser);
    }

    private PageContext of(
            HttpServletRequest request, HttpServletResponse response, Optional<Actor> actor) {
        return new PageContext(
                new PageContext.Exchange(request, response, site(), isHttps(request), favourites),
                language(request, response),
                theme(request, response),
                actor);
    }

    private Language language(HttpServletRequest request, HttpServletResponse response) {
        PageLanguage.requested(request)
                .ifPresent(
                        language -> remember(request, response, Cookies.LANGUAGE, language.tag()));
        return PageLanguage.of(request);
    }

    private void remember(
            HttpServletRequest request, HttpServletResponse response, String name, String value) {
        Cookies.add(response, isHttps(request), Cookies.lasting(name, value, A_YEAR));
    }

    private boolean isHttps(HttpServletRequest request) {
        return Cookies.isHttps(request, publicUrl);
    }

    /// Empty when Tomcat cannot parse the parameters, so that the error page can still be rendered.
    static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (InvalidParameterException unreadable) {
            return Optional.empty();
        }
    }

    private String theme(HttpServletRequest request, HttpServletResponse response) {
        var requested = parameter(request, "theme").filter(THEMES::contains);
        requested.ifPresent(theme -> remember(request, response, Cookies.THEME, theme));
        return requested
                .or(() -> Cookies.read(request, Cookies.THEME))
                .filter(Set.of("light", "dark")::contains)
                .orElse("");
    }
}
