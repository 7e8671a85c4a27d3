package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.application.settings.PaymentFields;
import fr.reemploi.application.settings.SettingValues;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How to reach Stripe.
///
/// @param secretKey opens it: money moves by it
/// @param webhookSecrets sign what it tells by itself, one for each destination set up there
/// @param address where it is, without a slash at its end
public record StripeSettings(String secretKey, List<String> webhookSecrets, String address) {
    public StripeSettings {
        webhookSecrets = List.copyOf(webhookSecrets);
    }

    /// The settings as the operator filled them in; empty when there is no key.
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

    /// No secrets.
    @Override
    public String toString() {
        return "Stripe at " + address;
    }
}
