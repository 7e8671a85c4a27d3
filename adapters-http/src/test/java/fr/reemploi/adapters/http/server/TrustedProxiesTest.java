package fr.reemploi.adapters.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrustedProxiesTest {
    private static final TrustedProxies PROXIES =
            TrustedProxies.parse("127.0.0.0/8, ::1,10.1.0.0/16,2001:db8::7");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9 | 203.0.113.9",
                "127.0.0.1, 203.0.113.9 | 203.0.113.9",
                "203.0.113.9, 198.51.100.2, 10.1.2.3 | 198.51.100.2",
                "127.0.0.1 | 127.0.0.1",
                "203.0.113.9:4711 | 203.0.113.9",
                "'[2001:db8::9]:4711' | 2001:db8::9",
                "2001:db8::9, 2001:db8::7 | 2001:db8::9",
                "unknown, 10.1.0.1 | 10.1.0.1",
                "203.0.113.9, evil.example | ''",
                "203.0.113.9, | ''",
                "999.1.1.1 | ''"
            })
    void the_client_is_the_last_address_that_is_no_proxy(String header, String client) {
        assertThat(PROXIES.client(List.of(header)).orElse("")).isEqualTo(client);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(PROXIES.client(List.of("203.0.113.9", "198.51.100.2", "10.1.0.1")))
                .contains("198.51.100.2");
    }

    @Test
    void ranges_are_believed_and_nobody_else() {
        assertThat(PROXIES.contain("10.1.255.255")).isTrue();
        assertThat(PROXIES.contain("10.2.0.1")).isFalse();
        assertThat(PROXIES.contain("192.168.1.1")).isFalse();
        assertThat(PROXIES.contain("::1")).isTrue();
        assertThat(PROXIES.contain("localhost")).isFalse();
        assertThat(TrustedProxies.parse("").contain("127.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "1.2.3.4/x", "::1/129", "*"})
    void what_is_neither_address_nor_range_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.parse(text));
    }
}
