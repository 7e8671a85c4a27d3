package fr.reemploi.adapters.web.page;

import fr.reemploi.application.session.AuthenticateSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads senders of files who are not signed in to the sign-in page, before the files are stored. A
/// form without files passes: it can be resumed after signing in.
final class UploadFilter extends OncePerRequestFilter {
    private static final int MAX_FORM_BYTES = 512 * 1024;

    private final AuthenticateSession sessions;

    UploadFilter(AuthenticateSession sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType());
        return !type.regionMatches(true, 0, "multipart/", 0, 10)
                || (request.getHeader("Transfer-Encoding") == null
                        && request.getContentLengthLong() <= MAX_FORM_BYTES);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Cookies.read(request, Cookies.session(true))
                .or(() -> Cookies.read(request, Cookies.session(false)))
                .flatMap(sessions::authenticateBrowser)
                .isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        var page = PageLinks.localOrHome(request.getRequestURI());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PageLinks.with("/connexion", "retour", page));
    }
}
