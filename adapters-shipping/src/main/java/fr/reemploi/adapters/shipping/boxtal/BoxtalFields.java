package fr.reemploi.adapters.shipping.boxtal;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.choice;
import static fr.reemploi.application.settings.SettingField.key;
import static fr.reemploi.application.settings.SettingField.list;
import static fr.reemploi.application.settings.SettingField.prices;
import static fr.reemploi.application.settings.SettingField.secret;
import static fr.reemploi.application.settings.SettingField.text;

import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shipping.Carrier;
import java.util.regex.Pattern;

/// Boxtal, API version 3; rates of version 1 where its keys are set.
final class BoxtalFields {
    static final Carrier CARRIER = new Carrier("boxtal");

    static final String ACCESS_KEY = "accessKey";
    static final String SECRET_KEY = "secretKey";
    static final String WEBHOOK_SECRET = "webhookSecret";
    static final String ADDRESS = "address";

    static final String OFFERS = "offers";
    static final String CONTENT = "content";
    static final String PRICES = "prices";
    static final String QUOTATION_USER = "quotationUser";
    static final String QUOTATION_PASSWORD = "quotationPassword";
    static final String QUOTATION_ADDRESS = "quotationAddress";
    static final String QUOTATION_SCHEME = "quotationScheme";

    private static final Pattern OFFER = Pattern.compile("[A-Z]{4}-[A-Za-z0-9]{2,50}");
    private static final Pattern CODE = Pattern.compile("content:v[0-9]+:[0-9]+");
    private static final String DEFAULT_OFFERS = "MONR-CpourToi\nPOFR-ColissimoAccess";
    private static final String DEFAULT_PRICES =
            """
            MONR-CpourToi 1 kg 5,90
            MONR-CpourToi 5 kg 8,90
            MONR-CpourToi 10 kg 13,90
            MONR-CpourToi 20 kg 19,90
            MONR-CpourToi 30 kg 26,90
            POFR-ColissimoAccess 1 kg 9,90
            POFR-ColissimoAccess 5 kg 15,90
            POFR-ColissimoAccess 10 kg 23,90
            POFR-ColissimoAccess 30 kg 34,90\
            """;

    static final Section SECTION =
            Section.of(SectionId.of(CARRIER))
                    .needing(key(ACCESS_KEY), secret(SECRET_KEY))
                    .with(
                            secret(WEBHOOK_SECRET),
                            address(ADDRESS, "https://api.boxtal.com"),
                            list(OFFERS, BoxtalFields::offer).withDefault(DEFAULT_OFFERS),
                            text(CONTENT, BoxtalFields::content).withDefault("content:v1:50140"),
                            prices(PRICES, BoxtalFields::offer).withDefault(DEFAULT_PRICES),
                            key(QUOTATION_USER),
                            secret(QUOTATION_PASSWORD),
                            address(QUOTATION_ADDRESS, "https://www.envoimoinscher.com/api/v1"),
                            choice(QUOTATION_SCHEME, "basic", "bare"))
                    .withWebhook(BoxtalWebhook.PROVIDER);

    private BoxtalFields() {}

    private static String offer(String input) {
        var bare = input.strip();
        if (OFFER.matcher(bare).matches()) return bare;
        throw new InvalidInputException("setting.shipping-boxtal.not-an-offer", input);
    }

    private static String content(String input) {
        var bare = input.strip();
        if (CODE.matcher(bare).matches()) return bare;
        throw new InvalidInputException("setting.shipping-boxtal.not-a-content", input);
    }
}
