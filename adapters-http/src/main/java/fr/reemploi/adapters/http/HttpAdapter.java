package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.api.ApiArgumentResolver;
import fr.reemploi.adapters.http.api.RequestIdFilter;
import fr.reemploi.adapters.http.api.Routes;
import fr.reemploi.adapters.http.api.json.CardJson;
import fr.reemploi.adapters.http.server.BadRequestFilter;
import fr.reemploi.adapters.http.server.ForwardedAddress;
import fr.reemploi.adapters.http.server.MethodFilter;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.search.ListingCardFormat;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletRequest;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Entry point: registers the REST API with Spring MVC and Tomcat.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fr/reemploi/adapters/http/http.properties")
public class HttpAdapter implements WebMvcConfigurer {
    /// Whether a program on this machine sent the request itself, through no proxy.
    public static boolean isLocal(ServletRequest request) {
        return ForwardedAddress.isLocal(request);
    }

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
        return registered(new RequestIdFilter(), Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<BadRequestFilter> badRequests() {
        return registered(new BadRequestFilter(), Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Bean
    FilterRegistrationBean<MethodFilter> methods(Routes routes) {
        return registered(new MethodFilter(routes), Ordered.HIGHEST_PRECEDENCE + 2);
    }

    /// Rejects unsafe paths alone. Names, values and methods are checked where they are read.
    @Bean
    HttpFirewall pathFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedParameterNames(_ -> true);
        firewall.setAllowedParameterValues(_ -> true);
        firewall.setAllowedHeaderNames(_ -> true);
        firewall.setAllowedHeaderValues(_ -> true);
        return firewall;
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

    private static <F extends Filter> FilterRegistrationBean<F> registered(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
