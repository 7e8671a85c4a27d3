package fr.reemploi.application.settings;

import static fr.reemploi.application.settings.SettingField.address;
import static fr.reemploi.application.settings.SettingField.secret;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/// Stripe. Payments are real as soon as a secret key is set; without one they are simulated.
public final class PaymentFields {
    public static final String SECRET_KEY = "secretKey";
    public static final String WEBHOOK_SECRET = "webhookSecret";
    public static final String CONNECT_WEBHOOK_SECRET = "connectWebhookSecret";
    public static final String ADDRESS = "address";

    private static final String DEFAULT_ADDRESS = "https://api.stripe.com";
    private static final Pattern KEY_FORMAT =
            Pattern.compile("(sk|rk)_(test|live)_[A-Za-z0-9_]{8,}");
    private static final Pattern WEBHOOK_SECRET_FORMAT =
            Pattern.compile("whsec_[A-Za-z0-9+/=_-]{4,}");

    static final List<SettingField> ALL =
            List.of(
                    secret(
                            SECRET_KEY,
                            SettingRules.key(KEY_FORMAT, "setting.payment.not-a-secret-key")),
                    secret(
                            WEBHOOK_SECRET,
                            SettingRules.key(
                                    WEBHOOK_SECRET_FORMAT, "setting.payment.not-a-webhook-secret")),
                    secret(
                            CONNECT_WEBHOOK_SECRET,
                            SettingRules.key(
                                    WEBHOOK_SECRET_FORMAT, "setting.payment.not-a-webhook-secret")),
                    address(ADDRESS, DEFAULT_ADDRESS));

    private PaymentFields() {}

    /// Which provider new payments go to.
    public static PaymentMode mode(SettingValues values) {
        if (values.has(SECRET_KEY)) return PaymentMode.REAL;
        return values.isLost(SECRET_KEY) ? PaymentMode.UNAVAILABLE : PaymentMode.SIMULATED;
    }

    /// Allowed form targets as `https://host`: the provider's, if one is configured.
    public static List<String> formTargets(SettingValues values) {
        if (mode(values) == PaymentMode.SIMULATED) return List.of();
        var address = values.required(ADDRESS);
        return address.startsWith(DEFAULT_ADDRESS)
                ? List.of("https://checkout.stripe.com", "https://connect.stripe.com")
                : List.of(URI.create(address).resolve("/").toString().replaceAll("/$", ""));
    }
}
