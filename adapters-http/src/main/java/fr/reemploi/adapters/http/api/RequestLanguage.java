package fr.reemploi.adapters.http.api;

import fr.reemploi.domain.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Resolves the language of a response from `Accept-Language`: French unless English is preferred.
/// A response for which it was resolved declares it in `Content-Language`.
public final class RequestLanguage {
    private static final List<Locale> SUPPORTED = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final int MAX_LENGTH = 200;
    private static final String USED = RequestLanguage.class.getName();

    private RequestLanguage() {}

    public static Language of(HttpServletRequest request) {
        var language = of(request.getHeader("Accept-Language"));
        request.setAttribute(USED, language);
        return language;
    }

    /// The language the response was written in; empty when it contains no text of this program.
    public static Optional<Language> used(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(USED)).map(Language.class::cast);
    }

    static Language of(@Nullable String header) {
        if (header == null || header.equals("fr") || header.length() > MAX_LENGTH)
            return Language.FR;
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED);
            return Locale.ENGLISH.equals(best) ? Language.EN : Language.FR;
        } catch (IllegalArgumentException malformed) {
            return Language.FR;
        }
    }
}
