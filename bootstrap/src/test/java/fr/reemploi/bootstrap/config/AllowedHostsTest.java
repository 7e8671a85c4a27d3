package fr.reemploi.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    @Test
    void hosts_are_separated_by_commas() {
        assertThat(
                        AllowedHosts.of(
                                Optional.of(" localhost,models.lan:11434 ,, [::1]:80, ::1"),
                                List.of()))
                .containsExactly("localhost", "models.lan:11434", "[::1]:80", "::1");
        assertThat(AllowedHosts.of(Optional.empty(), List.of())).isEmpty();
    }

    @Test
    void the_hosts_of_addresses_in_variables_are_allowed_on_their_port() {
        var addresses =
                List.of(
                        "http://localhost:12111/v1",
                        "https://stripe.lan",
                        "http://plates.lan/?p={plate}&t={token}");

        assertThat(AllowedHosts.of(Optional.empty(), addresses))
                .containsExactly("localhost:12111", "stripe.lan:443", "plates.lan:80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost", "a b", "host/path", "*", "localhost;other", "h:port"})
    void what_is_no_host_stops_the_start_with_an_example(String list) {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> AllowedHosts.of(Optional.of(list), List.of()))
                .satisfies(stop ->
                        assertThat(stop.remedy(Language.FR)).contains("REEMPLOI_ALLOWED_HOSTS="));
    }
}
