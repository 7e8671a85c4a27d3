package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.ApiArgumentResolver;
import fr.reemploi.adapters.http.api.ProblemValve;
import fr.reemploi.adapters.http.api.RequestIdFilter;
import fr.reemploi.adapters.http.search.CardJson;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.search.ListingCardFormat;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Entry point: registers the REST API with Spring MVC and Tomcat.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fr/reemploi/adapters/http/http.properties")
public class HttpAdapter implements WebMvcConfigurer {
    /// Bytes of a rejected body Tomcat still reads: a client whose connection is closed while it
    /// sends never reads the response.
    private static final int MAX_SWALLOWED_BYTES = 16 * 1024 * 1024;

    /// Bytes: a file name of 255 characters, sent twice as some clients do, each character encoded
    /// as `%C3%A9`.
    private static final int MAX_PART_HEADER_BYTES = 4 * 1024;

    /// The format of cards in the index, for programs that index without serving the API.
    public static ListingCardFormat cardFormat(PhotoStore photos) {
        return new CardJson(photos);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ApiArgumentResolver());
    }

    @Bean
    WebMvcRegistrations pathFirstRegistrations() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new PathFirstHandlerMapping();
            }
        };
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIds() {
        var registration = new FilterRegistrationBean<>(new RequestIdFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /// Disables Spring Security's own sign-in: without this bean, Spring Boot creates a default
    /// user and logs its password.
    @Bean
    AuthenticationManager rejectingAuthenticationManager() {
        return authentication -> {
            throw new AuthenticationServiceException(
                    "Spring Security sign-in is disabled: " + authentication.getName());
        };
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatCustomizer() {
        return tomcat -> {
            tomcat.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host)
                    host.setErrorReportValveClass(ProblemValve.class.getName());
            });
            tomcat.addConnectorCustomizers(connector -> {
                connector.setMaxPartHeaderSize(MAX_PART_HEADER_BYTES);
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)
                    http.setMaxSwallowSize(MAX_SWALLOWED_BYTES);
            });
        };
    }
}
