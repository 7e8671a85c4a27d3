package fr.reemploi.adapters.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.settings.SettingValues;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StripeSettingsTest {
    private static final String KEY = "sk_test_pretended";

    @Test
    void pages_lead_to_the_provider_only_when_it_is_configured() {
        var usual = Map.of("address", "https://api.stripe.com");
        assertThat(StripeSettings.pageOrigins(new SettingValues(usual))).isEmpty();
        assertThat(StripeSettings.pageOrigins(new SettingValues(usual, Set.of("secretKey"))))
                .contains("https://checkout.stripe.com");
        assertThat(StripeSettings.pageOrigins(values("https://api.stripe.com")))
                .containsExactly("https://checkout.stripe.com", "https://connect.stripe.com");
        assertThat(StripeSettings.pageOrigins(values("http://localhost:12111")))
                .containsExactly("http://localhost:12111");
    }

    private static SettingValues values(String address) {
        return new SettingValues(Map.of("secretKey", KEY, "address", address));
    }
}
