package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/// What every page knows: its language and look, who reads it, and how to write words and figures.
///
/// @param theme `light`, `dark`, or empty to follow the system
/// @param currentUrl the address of the page, path and query, for links that come back to it
/// @param csrf asked for only by pages with a form, so that others set no cookie
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

    /// Day and time.
    public String dateTime(Instant instant) {
        return Formats.dateTime(language, instant);
    }

    /// The address of a file of ours, which changes with its content.
    public String asset(String name) {
        return site.assets().address(name);
    }

    /// This page with another value of a parameter that changes how it looks.
    public String currentUrlWith(String parameter, String value) {
        return PageLinks.with(currentUrl, parameter, value);
    }

    /// Where signing in comes back to.
    public String signInAddress() {
        return PageLinks.with("/connexion", "retour", currentUrl);
    }

    /// Who reads the page.
    ///
    /// @param basket the ids of the parts in his basket
    public record Viewer(
            boolean signedIn, boolean seller, boolean administrator, Set<String> basket) {
        public boolean hasInBasket(String part) {
            return basket.contains(part);
        }
    }

    /// What all pages of this site share.
    ///
    /// @param sandbox whether payments are pretended
    public record Site(Assets assets, boolean sandbox) {}

    /// Where files of ours are fetched.
    @FunctionalInterface
    public interface Assets {
        String address(String name);
    }
}
