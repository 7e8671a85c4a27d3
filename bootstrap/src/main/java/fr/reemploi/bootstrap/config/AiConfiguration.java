package fr.reemploi.bootstrap.config;

import fr.reemploi.adapters.ai.AiAdapter;
import fr.reemploi.application.cody.ChatModels;
import fr.reemploi.application.search.TermRecognizer;
import fr.reemploi.domain.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The chat models of Cody.
@Configuration(proxyBeanMethods = false)
class AiConfiguration {
    @Bean
    ChatModels chatModels(TermRecognizer recognizer, Catalogue catalogue) {
        return new AiAdapter(recognizer, catalogue);
    }
}
