package fr.reemploi.adapters.web;

import fr.reemploi.adapters.web.page.PageContextResolver;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Registers the view resolver and the argument resolver of `PageContext` with Spring MVC.
@Configuration(proxyBeanMethods = false)
class WebAdapter implements WebMvcConfigurer {
    private final PageContextResolver contexts;

    WebAdapter(PageContextResolver contexts) {
        this.contexts = contexts;
    }

    @Bean
    static JteViewResolver templates() {
        return new JteViewResolver();
    }

    /// The language of responses without a page, such as redirects.
    @Bean
    static LocaleResolver localeResolver() {
        return new PageLocaleResolver();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(contexts);
    }
}
