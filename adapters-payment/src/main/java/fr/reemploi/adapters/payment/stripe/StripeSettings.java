package fr.reemploi.adapters.payment.stripe;

import fr.reemploi.application.settings.Section;
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

    public static final Section SECTION = StripeFields.SECTION;

    /// The settings from the stored values; empty if no key is set.
    public static Optional<StripeSettings> of(SettingValues values) {
        var secrets =
                Stream.of(StripeFields.WEBHOOK_SECRET, StripeFields.CONNECT_WEBHOOK_SECRET)
                        .map(values::text)
                        .flatMap(Optional::stream)
                        .toList();
        var address = values.required(StripeFields.ADDRESS).replaceAll("/+$", "");
        return values.text(StripeFields.SECRET_KEY)
                .map(key -> new StripeSettings(key, secrets, address));
    }

    /// The origins of the pages of Stripe that pages of this site lead to; none while payments are
    /// simulated.
    public static List<String> pageOrigins(SettingValues values) {
        return StripeFields.pageOrigins(values);
    }

    /// Omits the secrets.
    @Override
    public String toString() {
        return "Stripe at " + address;
    }
}
