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

/// The door: what the REST API needs of the server it runs in.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fr/reemploi/adapters/http/http.properties")
public class HttpAdapter implements WebMvcConfigurer {
    /// How much of a body that was refused is still read, in bytes: a client that is cut off while
    /// it sends never sees why.
    private static final int MAX_SWALLOWED_BYTES = 16 * 1024 * 1024;

    /// A file's name of 255 letters, written twice as some clients do, each letter as `%C3%A9`.
    private static final int LONGEST_PART_HEADER = 4 * 1024;

    /// How cards are kept in the index, for whoever indexes without serving.
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

    /// Nobody signs in by Spring Security's own means; without this it makes up a user and logs his
    /// password.
    @Bean
    AuthenticationManager rejectingAuthenticationManager() {
        return authentication -> {
            throw new AuthenticationServiceException(
                    "not signed in here: " + authentication.getName());
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
                connector.setMaxPartHeaderSize(LONGEST_PART_HEADER);
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http)
                    http.setMaxSwallowSize(MAX_SWALLOWED_BYTES);
            });
        };
    }
}
