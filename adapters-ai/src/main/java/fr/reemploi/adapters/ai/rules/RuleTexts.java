package fr.reemploi.adapters.ai.rules;

import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.domain.shared.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/// Texts of Cody by rules, from `texts_fr.properties` and `texts_en.properties`.
record RuleTexts(Language language) {
    private static final String BUNDLE = "fr.reemploi.adapters.ai.rules.texts";

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key), language.locale()).format(arguments);
    }

    boolean has(String key) {
        return bundle().containsKey(key);
    }

    LocalizedFormats formats() {
        return new LocalizedFormats(language);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
