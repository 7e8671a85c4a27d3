package fr.reemploi.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.StartupException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnvironmentProxiesTest {
    @Test
    void each_scheme_has_its_proxy() {
        var proxies =
                of(Map.of("HTTPS_PROXY", "http://proxy.example:3128", "http_proxy", "other:8080"));

        assertThat(proxyFor(proxies, "https://api.stripe.com/v1"))
                .contains("proxy.example", "3128");
        assertThat(proxyFor(proxies, "http://shop.example/")).contains("other", "8080");
    }

    @Test
    void exceptions_and_local_addresses_are_reached_directly() {
        var proxies =
                of(
                        Map.of(
                                "HTTPS_PROXY",
                                "proxy:3128",
                                "NO_PROXY",
                                "inside.example, .lan ,10.0.0.1"));

        for (var host :
                new String[] {
                    "inside.example",
                    "a.inside.example",
                    "nas.lan",
                    "10.0.0.1",
                    "localhost",
                    "127.0.0.1"
                })
            assertThat(proxies.select(URI.create("https://" + host + "/")))
                    .as(host)
                    .containsExactly(Proxy.NO_PROXY);
        assertThat(proxyFor(proxies, "https://notinside.example/")).contains("3128");
    }

    @Test
    void without_variables_java_properties_apply() {
        assertThat(of(Map.of())).isSameAs(ProxySelector.getDefault());
    }

    @Test
    void an_invalid_proxy_stops_the_start() {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> of(Map.of("HTTPS_PROXY", "proxy")));
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> of(Map.of("HTTP_PROXY", "http://a b:3128")));
    }

    private static ProxySelector of(Map<String, String> environment) {
        return EnvironmentProxies.of(name -> Optional.ofNullable(environment.get(name)));
    }

    private static String proxyFor(ProxySelector proxies, String address) {
        return proxies.select(URI.create(address)).getFirst().toString();
    }
}
