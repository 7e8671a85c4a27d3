package fr.reemploi.adapters.web.page;

import fr.reemploi.application.shared.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// Stores the CSRF token in a cookie, named as the session cookie is over http and https.
final class SchemeCsrfTokenRepository implements CsrfTokenRepository {
    private final PublicUrl publicUrl;
    private final CsrfTokenRepository http = cookie(false);
    private final CsrfTokenRepository https = cookie(true);

    SchemeCsrfTokenRepository(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return Cookies.isHttps(request, publicUrl) ? https : http;
    }

    private static CsrfTokenRepository cookie(boolean https) {
        var cookie = new CookieCsrfTokenRepository();
        cookie.setCookieName(Cookies.prefixed(Cookies.CSRF, https));
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(
                attributes -> attributes.httpOnly(true).sameSite("Lax").secure(https));
        return cookie;
    }
}
