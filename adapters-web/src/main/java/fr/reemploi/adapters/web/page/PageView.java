package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/// Data and formatters available to every template: language, theme, viewer, messages.
///
/// @param theme `light`, `dark`, or empty to follow the system
/// @param currentUrl path and query of the page, for links that return to it
/// @param csrf supplies the token; called by pages with a form only, so that others set no cookie
public record PageView(
        Language language,
        String title,
        String theme,
        String currentUrl,
        Viewer viewer,
        String nonce,
        Supplier<String> csrf,
        Site site) {

    public String text(String key, Object... arguments) {
        return PageMessages.of(language, key, arguments);
    }

    public boolean hasText(String key) {
        return PageMessages.contains(language, key);
    }

    public String money(Money money) {
        return Formats.money(language, money);
    }

    public String number(long number) {
        return Formats.integer(language, number);
    }

    public String km(int kilometres) {
        return text("unit.km", Formats.integer(language, kilometres));
    }

    public String day(Instant instant) {
        return Formats.date(language, instant);
    }

    /// Formats date and time.
    public String dateTime(Instant instant) {
        return Formats.dateTime(language, instant);
    }

    /// Returns the URL of a static file, which contains a hash of its content.
    public String asset(String name) {
        return site.assets().address(name);
    }

    /// Returns the URL of this page with one parameter set.
    public String currentUrlWith(String parameter, String value) {
        return PageLinks.with(currentUrl, parameter, value);
    }

    /// Returns the URL of the sign-in page, which returns to this page afterwards.
    public String signInAddress() {
        return PageLinks.with("/connexion", "retour", currentUrl);
    }

    /// The user or anonymous visitor a page is rendered for.
    ///
    /// @param basket the ids of the parts in the basket
    /// @param favourites the ids of the favourites among the listings of the page
    public record Viewer(
            boolean signedIn,
            boolean seller,
            boolean administrator,
            Set<String> basket,
            Set<String> favourites) {
        public boolean hasInBasket(String part) {
            return basket.contains(part);
        }

        public boolean hasAsFavourite(String listing) {
            return favourites.contains(listing);
        }
    }

    /// Data shared by all pages.
    ///
    /// @param sandbox whether payments are simulated
    /// @param radio whether the radio is offered
    public record Site(Assets assets, boolean sandbox, boolean radio) {}

    /// Resolves names of static files to their URLs.
    @FunctionalInterface
    public interface Assets {
        String address(String name);
    }
}
