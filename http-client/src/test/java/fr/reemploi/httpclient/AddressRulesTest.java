package fr.reemploi.httpclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.httpclient.AddressRules.Problem;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
    private static final ProxySelector NO_PROXY = ProxySelector.of(null);

    private final AddressRules rules = AddressRules.publicOnly();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.254",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::808:808",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "100::1",
                "3fff::1",
                "5f00::1"
            })
    void an_address_that_is_not_on_the_internet_is_refused(String address) {
        var url = "https://" + (address.contains(":") ? "[" + address + "]" : address) + ":8443/x";

        assertThat(rules.problem(url)).contains(Problem.NOT_PUBLIC);
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> rules.check(HttpUrl.get(url), NO_PROXY));
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> resolving(address).dns(NO_PROXY).lookup("api.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1", "9.255.255.255", "11.0.0.1", "100.63.255.255", "100.128.0.1",
                "126.255.255.255", "128.0.0.1", "169.253.1.1", "172.15.0.1", "172.32.0.1",
                "192.167.1.1", "192.169.1.1", "198.17.0.1", "198.20.0.1", "223.255.255.255",
                "2606:4700::1111", "2a00:1450:4007::200e", "64:ff9b::101:101"
            })
    void an_address_on_the_internet_may_be_called(String address) throws Exception {
        var url = "https://" + (address.contains(":") ? "[" + address + "]" : address) + "/x";

        assertThat(rules.problem(url)).isEmpty();
        rules.check(HttpUrl.get(url), NO_PROXY);
        assertThat(resolving(address).dns(NO_PROXY).lookup("api.example")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost", "https://localhost.", "https://LOCALHOST:8443",
                "https://api.localhost", "https://127.1", "https://2130706433"
            })
    void other_spellings_of_this_machine_are_refused(String url) {
        assertThat(rules.problem(url)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.example, NOT_HTTPS",
        "http://1.1.1.1, NOT_HTTPS",
        "ftp://api.example, MALFORMED",
        "nonsense, MALFORMED"
    })
    void only_https_is_called(String url, Problem problem) {
        assertThat(rules.problem(url)).contains(problem);
    }

    @Test
    void a_name_with_one_private_address_among_public_ones_is_refused() {
        var mixed = AddressRules.resolving(List.of(), host -> addresses("1.1.1.1", "10.0.0.1"));

        assertThat(mixed.problem("https://api.example")).contains(Problem.NOT_PUBLIC);
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> mixed.dns(NO_PROXY).lookup("api.example"));
    }

    @Test
    void a_name_that_cannot_be_resolved_now_is_not_wrong() {
        Dns down =
                host -> {
                    throw new UnknownHostException(host);
                };

        assertThat(AddressRules.resolving(List.of(), down).problem("https://api.example"))
                .isEmpty();
    }

    /// Rebinding: the name is public when it is checked, and private when it is connected to.
    @Test
    void a_name_that_changes_after_the_check_is_not_called() throws Exception {
        var answers = new ArrayList<>(List.of("1.1.1.1", "127.0.0.1", "127.0.0.1"));
        var changing = AddressRules.resolving(List.of(), host -> addresses(answers.removeFirst()));
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().body("secret").build());
            server.start();
            var url = "https://api.example:" + server.getPort() + "/";
            assertThat(changing.problem(url)).isEmpty();

            assertThatExceptionOfType(NoResponseException.class)
                    .isThrownBy(() -> send(changing, url))
                    .matches(failure -> !failure.mayHaveBeenSent());
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost", " localhost ", "localhost:PORT"})
    void an_allowed_host_is_called_over_http_too(String allowed) throws Exception {
        try (var server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().body("hello").build());
            server.start();
            var hosts = List.of(allowed.replace("PORT", "" + server.getPort()));
            var url = "http://localhost:" + server.getPort() + "/";

            assertThat(AddressRules.allowing(hosts).problem(url)).isEmpty();
            assertThat(send(AddressRules.allowing(hosts), url).text()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:1", "host", "127.0.0.1", "example.localhost"})
    void another_allowed_host_or_port_does_not_allow_this_one(String allowed) throws Exception {
        try (var server = new MockWebServer()) {
            server.start();
            var url = "http://localhost:" + server.getPort() + "/";

            assertThatExceptionOfType(NoResponseException.class)
                    .isThrownBy(() -> send(AddressRules.allowing(List.of(allowed)), url));
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void a_proxy_may_be_private_and_resolves_names_but_not_for_private_addresses() {
        var proxies = ProxySelector.of(InetSocketAddress.createUnresolved("proxy.lan", 3128));
        var lan = AddressRules.resolving(List.of(), host -> addresses("10.0.0.9"));

        assertThat(lan.dns(proxies))
                .satisfies(dns -> assertThat(dns.lookup("proxy.lan")).hasSize(1));
        assertThatExceptionOfType(UnknownHostException.class)
                .isThrownBy(() -> lan.check(HttpUrl.get("https://intranet.lan/"), proxies));
    }

    @Test
    void a_redirect_to_this_machine_is_not_followed() throws Exception {
        try (var server = new MockWebServer();
                var target = new MockWebServer()) {
            target.start();
            server.enqueue(
                    new MockResponse.Builder()
                            .code(302)
                            .addHeader("Location", target.url("/admin").toString())
                            .build());
            server.start();
            var allowed = AddressRules.allowing(List.of("localhost:" + server.getPort()));

            var answer = send(allowed, "http://localhost:" + server.getPort() + "/");

            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.isSuccess()).isFalse();
            assertThat(answer.redirect()).contains(target.url("/admin").toString());
            assertThat(target.getRequestCount()).isZero();
        }
    }

    private static RemoteResponse send(AddressRules rules, String url) {
        var settings =
                new HttpClientSettings(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        Duration.ofMillis(1),
                        Duration.ofSeconds(1),
                        NO_PROXY,
                        rules);
        try (var clients = new HttpClients(settings, CallListener.none())) {
            return clients.service("test", Duration.ofSeconds(3))
                    .send(new Request.Builder().url(url).build());
        }
    }

    private static AddressRules resolving(String address) {
        return AddressRules.resolving(List.of(), host -> addresses(address));
    }

    private static List<InetAddress> addresses(String... texts) {
        return List.of(texts).stream().map(InetAddress::ofLiteral).toList();
    }
}
