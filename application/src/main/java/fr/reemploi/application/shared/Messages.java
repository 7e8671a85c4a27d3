package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// User-facing messages by code and language: `messages_fr.properties`, `messages_en.properties`.
/// An adapter that brings a section of the settings has its texts in files of its own, found by the
/// section's id, which is the second word of their codes: `check.mail.works` would be in
/// `fr/reemploi/settings/mail_en.properties`.
public final class Messages {
    private static final String BUNDLE = "fr.reemploi.application.messages";
    private static final String SECTION_BUNDLES = "fr.reemploi.settings.";
    private static final Pattern OF_SECTION =
            Pattern.compile("(?:settings?|check)\\.([a-z]+(?:-[a-z]+)*)(?:\\..*)?");
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
        var formats = new LocalizedFormats(language);
        var formatted =
                List.of(arguments).stream()
                        .map(value ->
                                switch (value) {
                                    case String text -> localized(language, code, text);
                                    case List<?> items -> localized(language, code, items);
                                    default -> formats.format(value);
                                })
                        .toArray();
        return new MessageFormat(text(code, language), language.locale()).format(formatted);
    }

    public static boolean contains(String code, Language language) {
        return bundle(code, language).isPresent();
    }

    private static String text(String code, Language language) {
        return bundle(code, language)
                .orElseThrow(() -> new MissingResourceException("no message", BUNDLE, code))
                .getString(code);
    }

    private static Optional<ResourceBundle> bundle(String code, Language language) {
        var core = bundle(BUNDLE, language.locale());
        return core.containsKey(code) ? Optional.of(core) : sectionBundle(code, language);
    }

    private static Optional<ResourceBundle> sectionBundle(String code, Language language) {
        var section = OF_SECTION.matcher(code);
        if (!section.matches()) return Optional.empty();
        try {
            return Optional.of(bundle(SECTION_BUNDLES + section.group(1), language.locale()))
                    .filter(bundle -> bundle.containsKey(code));
        } catch (MissingResourceException noSuchSection) {
            return Optional.empty();
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static String localized(Language language, String code, List<?> items) {
        return items.stream()
                .map(item -> localized(language, code, String.valueOf(item)))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String localized(Language language, String code, String argument) {
        var isLabel = argument.startsWith(SETTING_LABELS) && contains(argument, language);
        var key = isLabel ? argument : code + "." + argument;
        return contains(key, language) ? text(key, language) : shortened(argument);
    }

    /// Links are quoted in full; other user input is not.
    private static String shortened(String text) {
        var isLink = text.startsWith("http://") || text.startsWith("https://");
        if (isLink || text.length() <= MAX_VALUE_LENGTH) return text;
        return text.substring(0, MAX_VALUE_LENGTH) + "…";
    }
}
