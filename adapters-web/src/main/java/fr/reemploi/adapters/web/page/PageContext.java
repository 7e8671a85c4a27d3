package fr.reemploi.adapters.web.page;

import fr.reemploi.application.lookup.ClientKey;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;

/// One look at one page: who looks, in which language, in which light.
public record PageContext(
        Exchange exchange, Language language, String theme, Optional<Actor> actor) {

    public String text(String key, Object... arguments) {
        return PageMessages.of(language, key, arguments);
    }

    public HttpServletRequest request() {
        return exchange.request();
    }

    public HttpServletResponse response() {
        return exchange.response();
    }

    /// The same look by somebody else: one who has just signed in.
    public PageContext withActor(Optional<Actor> other) {
        return new PageContext(exchange, language, theme, other);
    }

    /// Who asks a register for a plate.
    public ClientKey clientKey() {
        return ClientKey.of(actor, request().getRemoteAddr());
    }

    public Basket basket() {
        return Basket.of(request());
    }

    /// A field that is no part of what was typed: a token, where to go back to.
    public String parameter(String name) {
        return Optional.ofNullable(request().getParameter(name)).orElse("");
    }

    /// Somebody signed in.
    ///
    /// @throws SignInNeeded otherwise
    public Actor signedIn() {
        return actor.orElseThrow(() -> new SignInRequiredException(currentUrl()));
    }

    /// An administrator.
    ///
    /// @throws SignInNeeded when nobody is signed in
    /// @throws NotFoundException for others: there is no such page for them
    public Actor administrator() {
        var who = signedIn();
        if (!who.is(Role.ADMIN))
            throw new NotFoundException("path.unknown", request().getRequestURI());
        return who;
    }

    /// The version of what a form is about, as its reader saw it.
    public long version() {
        var text = parameter("version");
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    /// Keeps the page from being kept: it tells what only its reader may see.
    public void noStore() {
        response().setHeader("Cache-Control", "no-store");
    }

    /// Whether htmx asks for the part of the page with this id.
    public boolean isHtmxTarget(String target) {
        return target.equals(request().getHeader("HX-Target"))
                && request().getHeader("HX-History-Restore-Request") == null;
    }

    /// A page, answered with 200.
    public ModelAndView show(String template, String title, Object view) {
        return show(HttpStatus.OK, template, title, view);
    }

    public ModelAndView show(HttpStatus status, String template, String title, Object view) {
        var result = new ModelAndView(template, Map.of("page", page(title), "view", view));
        result.setStatus(status);
        return result;
    }

    /// The path and query of the request.
    String currentUrl() {
        var query = request().getQueryString();
        return PageLinks.localOrHome(
                request().getRequestURI() + (query == null ? "" : "?" + query));
    }

    private PageView page(String title) {
        return new PageView(
                language,
                title,
                theme,
                request().getMethod().equals("GET") ? currentUrl() : "/",
                new PageView.Viewer(
                        actor.isPresent(),
                        actor.filter(who -> who.is(Role.SELLER)).isPresent(),
                        actor.filter(who -> who.is(Role.ADMIN)).isPresent(),
                        basket().ids()),
                Nonce.of(request()),
                this::csrf,
                exchange.site());
    }

    private String csrf() {
        return request().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    /// What came in, what goes out, and what all pages share.
    record Exchange(HttpServletRequest request, HttpServletResponse response, PageView.Site site) {}

    /// The page is for somebody signed in.
    public static final class SignInRequiredException extends RuntimeException {
        private final String page;

        SignInRequiredException(String page) {
            super("sign in to see " + page, null, false, false);
            this.page = page;
        }

        public String page() {
            return page;
        }
    }
}
