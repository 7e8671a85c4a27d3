package fr.reemploi.domain.shared;

import java.util.Locale;

/// A language the site is written in.
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

    /// `fr` or `en`, as in the API.
    public String tag() {
        return locale.getLanguage();
    }

    public static Language parse(String tag) {
        return EnumNames.parse(Language.class, tag);
    }
}
