package fr.reemploi.adapters.web.page;

import fr.reemploi.application.shared.PublicUrl;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookies of the site: session, basket, language, theme, notice.
public final class Cookies {
    public static final String SESSION = "session";
    static final String CSRF = "csrf";
    static final String BASKET = "basket";
    static final String LANGUAGE = "lang";
    static final String THEME = "theme";
    static final String NOTICE = "notice";

    private Cookies() {}

    static Optional<String> read(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// The name of the session cookie: over https with the prefix that keeps other hosts of the
    /// same domain, and plain http, from setting it.
    public static String session(boolean https) {
        return prefixed(SESSION, https);
    }

    static String prefixed(String name, boolean https) {
        return https ? "__Host-" + name : name;
    }

    /// Whether cookies are for https only.
    static boolean isHttps(HttpServletRequest request, PublicUrl publicUrl) {
        return request.isSecure() || publicUrl.isHttps();
    }

    public static void add(
            HttpServletResponse response,
            boolean https,
            ResponseCookie.ResponseCookieBuilder cookie) {
        var attributes = cookie.path("/").httpOnly(true).sameSite("Lax").secure(https);
        response.addHeader(HttpHeaders.SET_COOKIE, attributes.build().toString());
    }

    public static ResponseCookie.ResponseCookieBuilder lasting(
            String name, String value, Duration life) {
        return ResponseCookie.from(name, value).maxAge(life);
    }

    public static ResponseCookie.ResponseCookieBuilder expired(String name) {
        return ResponseCookie.from(name, "").maxAge(Duration.ZERO);
    }
}
