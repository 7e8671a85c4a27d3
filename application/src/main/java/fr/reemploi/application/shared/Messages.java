package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// User-facing messages by code and language: `messages_fr.properties`, `messages_en.properties`.
public final class Messages {
    private static final String BUNDLE = "fr.reemploi.application.messages";
    private static final String SETTING_LABELS = "setting.";
    private static final int MAX_VALUE_LENGTH = 120;

    private Messages() {}

    public static String of(DomainException refusal, Language language) {
        return of(language, refusal.code(), refusal.arguments().toArray());
    }

    public static String of(FieldError error, Language language) {
        return of(language, error.code(), error.arguments().toArray());
    }

    /// The message of a code. An argument that is itself a message key (`listing.state.SOLD`, or
    /// the label of a setting) is replaced by its message; the items of a list likewise; amounts
    /// are formatted; long values are shortened.
    public static String of(Language language, String code, Object... arguments) {
        var bundle = bundle(language);
        var formats = new LocalizedFormats(language);
        var formatted =
                List.of(arguments).stream()
                        .map(value ->
                                switch (value) {
                                    case String text -> localized(bundle, code, text);
                                    case List<?> items -> localized(bundle, code, items);
                                    default -> formats.format(value);
                                })
                        .toArray();
        return new MessageFormat(bundle.getString(code), language.locale()).format(formatted);
    }

    public static boolean contains(String code, Language language) {
        return bundle(language).containsKey(code);
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String localized(ResourceBundle bundle, String code, List<?> items) {
        return items.stream()
                .map(item -> localized(bundle, code, String.valueOf(item)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String localized(ResourceBundle bundle, String code, String argument) {
        var isLabel = argument.startsWith(SETTING_LABELS) && bundle.containsKey(argument);
        var key = isLabel ? argument : code + "." + argument;
        return bundle.containsKey(key) ? bundle.getString(key) : shortened(argument);
    }

    /// Links are quoted in full; other user input is not.
    private static String shortened(String text) {
        var isLink = text.startsWith("http://") || text.startsWith("https://");
        if (isLink || text.length() <= MAX_VALUE_LENGTH) return text;
        return text.substring(0, MAX_VALUE_LENGTH) + "…";
    }
}
