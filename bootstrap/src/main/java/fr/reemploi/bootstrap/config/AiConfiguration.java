package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.ai.AiAdapter;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.httpclient.HttpClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The chat models of Cody.
@Configuration(proxyBeanMethods = false)
class AiConfiguration {
    @Bean
    AiAdapter ai(
            TermRecognizer recognizer,
            Catalogue catalogue,
            HttpClients httpClients,
            Settings settings) {
        return new AiAdapter(recognizer, catalogue, httpClients, () -> settings.of(SectionId.AI));
    }

    @Bean
    Probe modelProbe(AiAdapter ai) {
        return ai.probe();
    }
}
