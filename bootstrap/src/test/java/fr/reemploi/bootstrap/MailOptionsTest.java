package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.mail.MailSettings;
import fr.reemploi.adapters.mail.MailSettings.Login;
import fr.reemploi.adapters.mail.MailSettings.Security;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailOptionsTest {
    private static final Map<String, String> LEAST =
            Map.of("REEMPLOI_MAIL_HOST", "smtp.test", "REEMPLOI_MAIL_FROM", "site@pieces.test");

    @Test
    void without_a_host_there_is_no_mail_server() {
        assertThat(read(Map.of("REEMPLOI_MAIL_PORT", "587"))).isEmpty();
    }

    @Test
    void a_host_and_a_sender_are_enough() {
        assertThat(read(LEAST))
                .contains(
                        new MailSettings(
                                "smtp.test",
                                587,
                                Security.STARTTLS,
                                Optional.empty(),
                                "site@pieces.test",
                                Duration.ofSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource({"starttls,587", "TLS,465", "none,25"})
    void each_security_has_its_usual_port(String security, int port) {
        var settings = read(with("SECURITY", security)).orElseThrow();
        assertThat(settings.port()).isEqualTo(port);
        assertThat(settings.security().name()).isEqualToIgnoringCase(security);
    }

    @Test
    void all_of_it_can_be_said() {
        var all = new HashMap<>(with("USERNAME", "lea"));
        all.put("REEMPLOI_MAIL_PASSWORD", "secret");
        all.put("REEMPLOI_MAIL_PORT", " 2525 ");
        var settings = read(all).orElseThrow();
        assertThat(settings.login()).contains(new Login("lea", "secret"));
        assertThat(settings.port()).isEqualTo(2_525);
        assertThat(settings).asString().doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "SECURITY,ssl,starttls",
        "PORT,smtp,587",
        "PORT,70000,587",
        "USERNAME,lea,les deux",
        "FROM,site,reemploi@exemple.fr"
    })
    void what_cannot_be_meant_stops_the_start_with_a_remedy(
            String name, String value, String remedy) {
        assertThatExceptionOfType(Stop.class)
                .isThrownBy(() -> read(with(name, value)))
                .satisfies(stop -> {
                    assertThat(stop.reason()).contains("REEMPLOI_MAIL_" + name);
                    assertThat(stop.remedy()).contains(remedy);
                });
    }

    private static Map<String, String> with(String name, String value) {
        var more = new HashMap<>(LEAST);
        more.put("REEMPLOI_MAIL_" + name, value);
        return more;
    }

    private static Optional<MailSettings> read(Map<String, String> environment) {
        return new MailOptions(name -> Optional.ofNullable(environment.get(name))).settings();
    }
}
