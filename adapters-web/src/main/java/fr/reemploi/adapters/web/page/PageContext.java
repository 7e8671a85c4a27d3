package fr.reemploi.adapters.web.page;

import fr.reemploi.application.favourite.ManageFavourites;
import fr.reemploi.application.lookup.ClientKey;
import fr.reemploi.application.session.DeviceName;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;

/// The context of a request to a page: actor, language, theme, request and response.
public record PageContext(
        Exchange exchange, Language language, String theme, Optional<Actor> actor) {

    /// Longer waits are shown in minutes.
    private static final int SECONDS_SHOWN = 90;

    public String text(String key, Object... arguments) {
        return PageMessages.of(language, key, arguments);
    }

    public HttpServletRequest request() {
        return exchange.request();
    }

    public HttpServletResponse response() {
        return exchange.response();
    }

    /// Returns a copy with another actor, for the rest of a request that signs in.
    public PageContext withActor(Optional<Actor> other) {
        return new PageContext(exchange, language, theme, other);
    }

    /// Returns the key quotas of the plate register are counted for.
    public ClientKey clientKey() {
        return ClientKey.of(actor, clientAddress());
    }

    /// Returns the address limits are counted for.
    public ClientAddress clientAddress() {
        return ClientAddress.of(request().getRemoteAddr());
    }

    /// Returns the name of the browser, for the list of sessions.
    public DeviceName device() {
        return DeviceName.of(Optional.ofNullable(request().getHeader("User-Agent")));
    }

    /// Sets `Retry-After` and returns the sentence that says how long to wait.
    public String retryLater(RateLimitedException limited) {
        var seconds = limited.retryAfterSeconds();
        response().setHeader("Retry-After", Long.toString(seconds));
        return seconds <= SECONDS_SHOWN
                ? text("error.429.seconds", seconds)
                : text("error.429.minutes", (seconds + 59) / 60);
    }

    public Basket basket() {
        return Basket.of(request());
    }

    /// Returns a request parameter that is not user input, such as a token; empty when absent.
    public String parameter(String name) {
        return Optional.ofNullable(request().getParameter(name)).orElse("");
    }

    /// Returns the actor.
    ///
    /// @throws SignInRequiredException if the visitor is not signed in
    public Actor signedIn() {
        return actor.orElseThrow(() -> new SignInRequiredException(currentUrl()));
    }

    /// Returns the actor, an administrator.
    ///
    /// @throws SignInRequiredException if the visitor is not signed in
    /// @throws NotFoundException for other roles, so that the page is not disclosed
    /// @throws SecondFactorRequiredException if the administrator must first set up a second factor
    public Actor administrator() {
        var who = signedIn();
        if (!isAdministrator(who))
            throw new NotFoundException("path.unknown", request().getRequestURI());
        if (who.secondFactorMissing())
            throw new SecondFactorRequiredException(
                    request().getMethod().equals("GET") ? currentUrl() : "/admin");
        return who;
    }

    /// Whether the role is granted, although a missing second factor may keep it from being used.
    private static boolean isAdministrator(Actor who) {
        return who.roles().contains(Role.ADMIN);
    }

    /// Whether the site is served over https: by this request, or at its public address behind a
    /// proxy that ends TLS.
    public boolean isHttps() {
        return exchange.https();
    }

    /// Redirects after a form was processed. The parameter `ok` of the address names the message
    /// that the next page shows, once.
    public ModelAndView done(String address) {
        return RedirectNotice.redirect(this, address);
    }

    /// Returns the `ok` of the redirect that led to this page; empty when the page was opened
    /// otherwise, whatever its address says.
    public String outcome() {
        return RedirectNotice.read(this);
    }

    /// Returns the version of the aggregate the form was rendered from; 0 when absent or malformed.
    public long version() {
        var text = parameter("version");
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    /// Forbids browsers and proxies to store the response.
    public void noStore() {
        response().setHeader("Cache-Control", "no-store");
    }

    /// Whether htmx requests the fragment of the page with this id.
    public boolean isHtmxTarget(String target) {
        return target.equals(request().getHeader("HX-Target"))
                && request().getHeader("HX-History-Restore-Request") == null;
    }

    /// Renders a page with status 200.
    public ModelAndView show(String template, String title, Object view) {
        return show(HttpStatus.OK, template, title, view);
    }

    public ModelAndView show(HttpStatus status, String template, String title, Object view) {
        var result = new ModelAndView(template, Map.of("page", page(title, view), "view", view));
        result.setStatus(status);
        return result;
    }

    /// Returns the path and query of the request.
    String currentUrl() {
        var query = request().getQueryString();
        return PageLinks.localOrHome(
                request().getRequestURI() + (query == null ? "" : "?" + query));
    }

    private PageView page(String title, Object view) {
        return new PageView(
                language,
                title,
                theme,
                request().getMethod().equals("GET") ? currentUrl() : "/",
                new PageView.Viewer(
                        actor.isPresent(),
                        actor.filter(who -> who.is(Role.SELLER)).isPresent(),
                        actor.filter(PageContext::isAdministrator).isPresent(),
                        basket().ids(),
                        favourites(view)),
                Nonce.of(request()),
                this::csrf,
                exchange.site());
    }

    /// The favourites among the listings of a page, read once for all its hearts.
    private Set<String> favourites(Object view) {
        if (actor.isEmpty() || !(view instanceof ShownListings shown)) return Set.of();
        var ids = shown.listingIds().stream().flatMap(id -> ListingId.parse(id).stream()).toList();
        return exchange.favourites().among(actor.get(), ids).stream()
                .map(ListingId::toString)
                .collect(Collectors.toSet());
    }

    private String csrf() {
        return request().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? token.getToken()
                : "";
    }

    /// Request, response, site-wide data, and what a page reads of the viewer.
    record Exchange(
            HttpServletRequest request,
            HttpServletResponse response,
            PageView.Site site,
            boolean https,
            ManageFavourites favourites) {}

    /// The page requires a second factor that the administrator has not set up; the exception
    /// handler redirects to the page that does.
    public static final class SecondFactorRequiredException extends RuntimeException {
        private final String page;

        SecondFactorRequiredException(String page) {
            super("set up a second factor to see " + page, null, false, false);
            this.page = page;
        }

        public String page() {
            return page;
        }
    }

    /// The page requires a signed-in user; the exception handler redirects to the sign-in page.
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
