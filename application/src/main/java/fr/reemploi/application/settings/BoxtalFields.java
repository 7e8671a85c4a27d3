package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.secret;
import static fr.reemploi.application.settings.SettingField.text;

import java.util.List;

/// Boxtal, version 3 of its interface; prices of version 1 where its keys are filled in.
public final class BoxtalFields {
    public static final String ACCESS_KEY = "accessKey";
    public static final String SECRET_KEY = "secretKey";
    public static final String WEBHOOK_SECRET = "webhookSecret";
    public static final String ADDRESS = "address";

    static final List<SettingField> ALL =
            List.of(
                    text(ACCESS_KEY, SettingRules::pasted),
                    secret(SECRET_KEY, SettingRules::pasted),
                    secret(WEBHOOK_SECRET, SettingRules::pasted),
                    text(ADDRESS, SettingRules::address).usually("https://api.boxtal.com"));

    private BoxtalFields() {}
}
