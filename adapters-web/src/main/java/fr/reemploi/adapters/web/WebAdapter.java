package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.page.PageContextResolver;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Teaches Spring MVC our templates and our visits.
@Configuration(proxyBeanMethods = false)
class WebAdapter implements WebMvcConfigurer {
    private final PageContextResolver contexts;

    WebAdapter(PageContextResolver visits) {
        this.contexts = visits;
    }

    @Bean
    static JteViewResolver templates() {
        return new JteViewResolver();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(contexts);
    }
}
