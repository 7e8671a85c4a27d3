package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.shipping.boxtal.BoxtalAdapter;
import fr.reemploi.adapters.shipping.boxtal.BoxtalSettings;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelayAdapter;
import fr.reemploi.adapters.shipping.mondialrelay.MondialRelaySettings;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shipping.CarrierService;
import fr.reemploi.application.webhook.WebhookReader;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The carriers that sell labels, each used as soon as its settings are complete.
@Configuration(proxyBeanMethods = false)
class CarrierConfiguration {
    @Bean
    MondialRelayAdapter mondialRelayAdapter(HttpClients httpClients, Settings settings) {
        return new MondialRelayAdapter(
                httpClients,
                () -> MondialRelaySettings.of(settings.of(Section.SHIPPING_MONDIAL_RELAY)));
    }

    @Bean
    BoxtalAdapter boxtalAdapter(HttpClients httpClients, Settings settings, InstantSource clock) {
        return new BoxtalAdapter(
                httpClients, () -> BoxtalSettings.of(settings.of(Section.SHIPPING_BOXTAL)), clock);
    }

    @Bean
    CarrierService mondialRelay(MondialRelayAdapter adapter) {
        return adapter.carrier();
    }

    @Bean
    CarrierService boxtal(BoxtalAdapter adapter) {
        return adapter.carrier();
    }

    @Bean
    Probe mondialRelayProbe(MondialRelayAdapter adapter) {
        return adapter.probe();
    }

    @Bean
    Probe boxtalProbe(BoxtalAdapter adapter) {
        return adapter.probe();
    }

    @Bean
    WebhookReader boxtalWebhook(BoxtalAdapter adapter) {
        return adapter.webhook();
    }
}
