package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.secret;
import static fr.reemploi.application.settings.SettingField.text;

import fr.reemploi.application.lookup.LookupFields;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sections as adapters bring them, and those of the program itself.
public final class ExampleSections {
    public static final Section PAYMENT =
            Section.of(
                            SectionId.PAYMENT,
                            List.of(
                                    secret(
                                            "secretKey",
                                            SettingRules.key(
                                                    Pattern.compile("sk_(test|live)_\\w{8,}"),
                                                    "setting.payment.not-a-secret-key")),
                                    secret("webhookSecret", SettingRules::pasted),
                                    address("address", "https://api.bank.example")))
                    .inUseWith("secretKey")
                    .withWebhook("bank");

    public static final Section IMAGES =
            Section.of(
                            SectionId.IMAGES,
                            List.of(
                                    text("cloudName", SettingRules::pasted),
                                    secret("apiSecret", SettingRules::pasted),
                                    address("uploadAddress", "https://api.images.example"),
                                    address("deliveryAddress", "https://images.example")))
                    .inUseWith("cloudName", "apiSecret");

    public static final Section REGISTRIES =
            Section.of(
                            SectionId.REGISTRIES,
                            Stream.concat(
                                            Stream.of(
                                                    secret("plateToken", SettingRules::pasted),
                                                    address(
                                                            "plateAddress",
                                                            "https://plates.example/?p={plate}",
                                                            String::strip),
                                                    address(
                                                            "companyAddress",
                                                            "https://companies.example")),
                                            LookupFields.ALL.stream())
                                    .toList())
                    .inUseWith("plateToken")
                    .inUseWith(LookupFields.CHECK_COMPANIES);

    public static final Sections ALL =
            new Sections(
                    List.of(
                            PAYMENT,
                            IMAGES,
                            REGISTRIES,
                            MailFields.SECTION,
                            MarketplaceFields.SECTION));

    private ExampleSections() {}
}
