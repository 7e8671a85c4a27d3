package fr.reemploi.adapters.web.page;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/// Messages of the pages, from `texts_fr.properties` and `texts_en.properties`; messages of domain
/// exceptions and names of enumerated values, from the bundle of the application. Where the remedy
/// on a page differs from that of the API, the page has a message of its own, `fault.` and the
/// code, without arguments.
public final class PageMessages {
    private static final String BUNDLE = "fr.reemploi.adapters.web.texts";
    private static final String FAULT = "fault.";
    private static final String FAULT_OTHER = "fault.other";

    private PageMessages() {}

    public static String of(Language language, String key, Object... arguments) {
        if (!contains(language, key)) return Messages.of(language, key, arguments);
        return new MessageFormat(bundle(language).getString(key), language.locale())
                .format(arguments);
    }

    public static boolean contains(Language language, String key) {
        return bundle(language).containsKey(key);
    }

    public static String of(DomainException refusal, Language language) {
        if (contains(language, FAULT + refusal.code())) return of(language, FAULT + refusal.code());
        return Messages.contains(refusal.code(), language)
                ? Messages.of(refusal, language)
                : of(language, FAULT_OTHER, refusal.code());
    }

    static String of(FieldError error, Language language) {
        if (contains(language, FAULT + error.code())) return of(language, FAULT + error.code());
        return Messages.contains(error.code(), language)
                ? Messages.of(error, language)
                : of(language, FAULT_OTHER, error.code());
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
