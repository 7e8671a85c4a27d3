package fr.reemploi.domain.shared;

import java.util.Locale;

/// A supported language.
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The language tag, as in the API: `fr` or `en`.
    public String tag() {
        return locale.getLanguage();
    }

    public static Language parse(String tag) {
        return EnumNames.parse(Language.class, tag);
    }
}
