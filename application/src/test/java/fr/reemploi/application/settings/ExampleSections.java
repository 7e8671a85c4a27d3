package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.key;
import static fr.reemploi.application.settings.SettingField.secret;

import fr.reemploi.application.lookup.LookupFields;
import fr.reemploi.application.radio.RadioFields;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sections as adapters bring them, and those of the program itself.
public final class ExampleSections {
    public static final Section PAYMENT =
            Section.of(SectionId.PAYMENT)
                    .needing(
                            secret(
                                    "secretKey",
                                    Pattern.compile("sk_(test|live)_\\w{8,}"),
                                    "setting.payment.not-a-secret-key"))
                    .with(secret("webhookSecret"), address("address", "https://api.bank.example"))
                    .withWebhook("bank");

    public static final Section IMAGES =
            Section.of(SectionId.IMAGES)
                    .needing(key("cloudName"), secret("apiSecret"))
                    .with(
                            address("uploadAddress", "https://api.images.example"),
                            address("deliveryAddress", "https://images.example"));

    public static final Section REGISTRIES =
            Section.of(
                            SectionId.REGISTRIES,
                            Stream.concat(
                                            Stream.of(
                                                    secret("plateToken"),
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
                            MarketplaceFields.SECTION,
                            RadioFields.SECTION));

    private ExampleSections() {}
}
