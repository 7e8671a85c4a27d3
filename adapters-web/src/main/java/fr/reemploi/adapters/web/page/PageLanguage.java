package fr.reemploi.adapters.web.page;

import fr.reemploi.domain.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Resolves the language of a page: from the parameter `lang`, else the cookie, else
/// `Accept-Language`; French unless English is preferred.
public final class PageLanguage {
    private PageLanguage() {}

    public static Language of(HttpServletRequest request) {
        return requested(request)
                .or(() -> Cookies.read(request, Cookies.LANGUAGE).flatMap(PageLanguage::byTag))
                .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
    }

    /// The language that the parameter asks for, which is then remembered.
    static Optional<Language> requested(HttpServletRequest request) {
        return PageContextResolver.parameter(request, "lang").flatMap(PageLanguage::byTag);
    }

    private static Optional<Language> byTag(String tag) {
        return List.of(Language.values()).stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) return Language.FR;
        try {
            var best =
                    Locale.lookup(
                            Locale.LanguageRange.parse(header),
                            List.of(Locale.FRENCH, Locale.ENGLISH));
            return Locale.ENGLISH.equals(best) ? Language.EN : Language.FR;
        } catch (IllegalArgumentException malformed) {
            return Language.FR;
        }
    }
}
