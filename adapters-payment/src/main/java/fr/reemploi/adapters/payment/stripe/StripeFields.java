package fr.reemploi.adapters.payment.stripe;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.secret;

import fr.reemploi.application.settings.PaymentMode;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingField;
import fr.reemploi.application.settings.SettingValues;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// Stripe. Payments are real as soon as a secret key is set; without one they are simulated.
final class StripeFields {
    static final String SECRET_KEY = "secretKey";
    static final String WEBHOOK_SECRET = "webhookSecret";
    static final String CONNECT_WEBHOOK_SECRET = "connectWebhookSecret";
    static final String ADDRESS = "address";

    private static final String DEFAULT_ADDRESS = "https://api.stripe.com";
    private static final Pattern KEY_FORMAT =
            Pattern.compile("(sk|rk)_(test|live)_[A-Za-z0-9_]{8,}");
    private static final Pattern WEBHOOK_SECRET_FORMAT =
            Pattern.compile("whsec_[A-Za-z0-9+/=_-]{4,}");

    static final Section SECTION =
            Section.of(SectionId.PAYMENT)
                    .needing(secret(SECRET_KEY, KEY_FORMAT, "setting.payment.not-a-secret-key"))
                    .with(
                            webhookSecret(WEBHOOK_SECRET),
                            webhookSecret(CONNECT_WEBHOOK_SECRET),
                            address(ADDRESS, DEFAULT_ADDRESS))
                    .withWebhook(StripeApi.NAME);

    private StripeFields() {}

    private static SettingField webhookSecret(String name) {
        return secret(name, WEBHOOK_SECRET_FORMAT, "setting.payment.not-a-webhook-secret");
    }

    /// The origins of the pages of Stripe that pages of this site lead to; none while payments are
    /// simulated.
    static List<String> pageOrigins(SettingValues values) {
        if (PaymentMode.of(SECTION, values) == PaymentMode.SIMULATED) return List.of();
        var address = values.required(ADDRESS);
        return address.startsWith(DEFAULT_ADDRESS)
                ? List.of("https://checkout.stripe.com", "https://connect.stripe.com")
                : List.of(URI.create(address).resolve("/").toString().replaceAll("/$", ""));
    }
}
