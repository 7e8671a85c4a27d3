package fr.reemploi.adapters.web.page;

import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of the pages, `texts_fr.properties` and `texts_en.properties`, and the sentences of
/// refusals, which the application keeps.
public final class PageMessages {
    private static final String BUNDLE = "fr.reemploi.adapters.web.texts";

    private PageMessages() {}

    public static String of(Language language, String key, Object... arguments) {
        return new MessageFormat(bundle(language).getString(key), language.locale())
                .format(arguments);
    }

    public static boolean knows(Language language, String key) {
        return bundle(language).containsKey(key);
    }

    public static String of(DomainException refusal, Language language) {
        return Messages.knows(refusal.code(), language)
                ? Messages.of(refusal, language)
                : of(language, "fault.other", refusal.code());
    }

    static String of(FieldError fault, Language language) {
        return Messages.knows(fault.code(), language)
                ? Messages.of(fault, language)
                : of(language, "fault.other", fault.code());
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
