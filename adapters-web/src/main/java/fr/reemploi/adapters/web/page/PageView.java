package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/// What every page knows: its language and look, who reads it, and how to write words and figures.
///
/// @param theme `light`, `dark`, or empty to follow the system
/// @param here the address of the page, path and query, for links that come back to it
/// @param csrf asked for only by pages with a form, so that others set no cookie
public record PageView(
        Language language,
        String title,
        String theme,
        String here,
        Viewer reader,
        String nonce,
        Supplier<String> csrf,
        Site site) {

    public String t(String key, Object... arguments) {
        return PageMessages.of(language, key, arguments);
    }

    public boolean knows(String key) {
        return PageMessages.knows(language, key);
    }

    public String money(Money money) {
        return Formats.money(language, money);
    }

    public String number(long number) {
        return Formats.whole(language, number);
    }

    public String km(int kilometres) {
        return t("unit.km", Formats.whole(language, kilometres));
    }

    public String day(Instant instant) {
        return Formats.day(language, instant);
    }

    /// Day and time.
    public String moment(Instant instant) {
        return Formats.moment(language, instant);
    }

    /// The address of a file of ours, which changes with its content.
    public String asset(String name) {
        return site.assets().address(name);
    }

    /// This page with another value of a parameter that changes how it looks.
    public String hereWith(String parameter, String value) {
        return PageLinks.with(here, parameter, value);
    }

    /// Where signing in comes back to.
    public String signInAddress() {
        return PageLinks.with("/connexion", "retour", here);
    }

    /// Who reads the page.
    ///
    /// @param basket the ids of the parts in his basket
    public record Viewer(
            boolean signedIn, boolean seller, boolean administrator, Set<String> basket) {
        public boolean wants(String part) {
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
