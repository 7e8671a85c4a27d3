package fr.reemploi.adapters.web.page;

import fr.reemploi.application.session.AuthenticateSession;
import fr.reemploi.application.shared.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Keeps the files of senders who are not signed in from being stored. What a person typed beside
/// them goes on without the files, so that the page can restore it after signing in; a sender who
/// has never seen a form of this site is led to the sign-in page. A small form passes as it is.
final class UploadFilter extends OncePerRequestFilter {
    private static final int MAX_FORM_BYTES = 512 * 1024;

    private final AuthenticateSession sessions;
    private final PublicUrl publicUrl;

    UploadFilter(AuthenticateSession sessions, PublicUrl publicUrl) {
        this.sessions = sessions;
        this.publicUrl = publicUrl;
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
        if (isSignedIn(request)) {
            chain.doFilter(request, response);
            return;
        }
        var form = hasSeenForm(request) ? textOf(request) : Optional.<FormWithoutFiles>empty();
        if (form.isPresent()) {
            chain.doFilter(form.get(), response);
            return;
        }
        var page = PageLinks.localOrHome(request.getRequestURI());
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PageLinks.with("/connexion", "retour", page));
    }

    private boolean isSignedIn(HttpServletRequest request) {
        return Cookies.read(request, Cookies.session(true))
                .or(() -> Cookies.read(request, Cookies.session(false)))
                .flatMap(sessions::authenticateBrowser)
                .isPresent();
    }

    private boolean hasSeenForm(HttpServletRequest request) {
        var name = Cookies.prefixed(Cookies.CSRF, Cookies.isHttps(request, publicUrl));
        return Cookies.read(request, name).isPresent();
    }

    private static Optional<FormWithoutFiles> textOf(HttpServletRequest request)
            throws IOException {
        try {
            return FormWithoutFiles.read(request, MAX_FORM_BYTES);
        } catch (FileUploadException malformed) {
            return Optional.empty();
        }
    }
}
