package fr.reemploi.adapters.ai.model;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.key;
import static fr.reemploi.application.settings.SettingField.number;
import static fr.reemploi.application.settings.SettingField.secret;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingRules;

/// The server and the model that answer for Cody, and how much they may be used.
final class ModelFields {
    static final String MODEL = "model";
    static final String API_KEY = "apiKey";
    static final String ADDRESS = "address";
    static final String TOKENS_OF_PERSON = "dailyTokensPerPerson";
    static final String TOKENS_OF_SITE = "dailyTokens";

    private static final int MAX_TOKENS = 999_999_999;

    static final Section SECTION =
            Section.of(SectionId.AI)
                    .needing(key(MODEL), secret(API_KEY))
                    .with(
                            address(ADDRESS, "https://api.mistral.ai/v1"),
                            number(TOKENS_OF_PERSON, SettingRules.whole(0, MAX_TOKENS))
                                    .withDefault("50000"),
                            number(TOKENS_OF_SITE, SettingRules.whole(0, MAX_TOKENS))
                                    .withDefault("1000000"));

    private ModelFields() {}
}
