package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.application.settings.PaymentFields;
import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Connection settings of Stripe.
///
/// @param secretKey the secret API key
/// @param webhookSecrets signing secrets, one for each webhook endpoint
/// @param address base URL of the API, without a trailing slash
public record StripeSettings(String secretKey, List<String> webhookSecrets, String address) {
    public StripeSettings {
        webhookSecrets = List.copyOf(webhookSecrets);
    }

    /// The settings from the stored values; empty if no key is set.
    public static Optional<StripeSettings> of(SettingValues values) {
        var secrets =
                Stream.of(PaymentFields.WEBHOOK_SECRET, PaymentFields.CONNECT_WEBHOOK_SECRET)
                        .map(values::text)
                        .flatMap(Optional::stream)
                        .toList();
        var address = values.required(PaymentFields.ADDRESS).replaceAll("/+$", "");
        return values.text(PaymentFields.SECRET_KEY)
                .map(key -> new StripeSettings(key, secrets, address));
    }

    /// Omits the secrets.
    @Override
    public String toString() {
        return "Stripe at " + address;
    }
}
