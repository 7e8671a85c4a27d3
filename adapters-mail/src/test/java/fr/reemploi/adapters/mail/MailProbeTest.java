package fr.reemploi.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.ProbeRecipients.Recipient;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.account.EmailAddress;
import fr.reemploi.domain.shared.Language;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Findings of the test of a mail server.
class MailProbeTest {
    private static final Recipient ADMINISTRATOR =
            new Recipient(new EmailAddress("patron@example.fr"), Language.FR);

    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
                    });

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void the_administrator_receives_a_message_and_reads_what_the_server_answered()
            throws Exception {
        var checks = probe(values(server.getSmtp().getPort(), "none"));

        assertThat(checks).allMatch(ProbeResult::ok);
        assertThat(checks)
                .extracting(ProbeResult::code)
                .containsExactly("check.mail.works", "check.mail.sent");
        assertThat(checks.getLast().arguments().getFirst()).isEqualTo("patron@example.fr");
        assertThat(checks.getLast().arguments().getLast()).startsWith("250");
        var message = server.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()[0]).hasToString("patron@example.fr");
        assertThat(message.getSubject()).isEqualTo("Essai d'e-mail");
    }

    @ParameterizedTest
    @CsvSource({
        "contact@pieces.test, Réemploi, contact@pieces.test",
        "Pièces & Cie <contact@pieces.test>, Pièces & Cie, contact@pieces.test"
    })
    void the_sender_has_a_name(String from, String name, String address) throws Exception {
        var values = values(server.getSmtp().getPort(), "none");
        values.put(MailFields.FROM, from);

        assertThat(probe(values)).allMatch(ProbeResult::ok);
        var sender = (InternetAddress) server.getReceivedMessages()[0].getFrom()[0];
        assertThat(sender.getAddress()).isEqualTo(address);
        assertThat(sender.getPersonal()).isEqualTo(name);
        assertThat(server.getReceivedMessages()[0].getMessageID()).endsWith("@pieces.test>");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.7.1 sender not yours, check.mail.sender-refused, contact@pieces.test",
        "MAIL, 553 sender not yours, check.mail.sender-refused, contact@pieces.test",
        "RCPT, 550 5.1.1 no such user, check.mail.recipient-refused, patron@example.fr",
        "RCPT, 554 relaying denied, check.mail.recipient-refused, patron@example.fr",
        "RCPT, 451 greylisted, check.mail.recipient-refused, patron@example.fr",
        "., 554 5.7.1 looks like spam, check.mail.message-refused, 127.0.0.1",
        "., 552 too large, check.mail.message-refused, 127.0.0.1"
    })
    void what_the_server_refuses_is_told_with_its_words(
            String command, String reply, String code, String subject) throws IOException {
        try (var refusing = new ScriptedSmtpServer(command, reply)) {
            var failed = failed(probe(values(refusing.port(), "none")));

            assertThat(failed.code()).isEqualTo(code);
            assertThat(failed.arguments().getFirst()).isEqualTo(subject);
            assertThat(failed.arguments().getLast()).contains(reply);
        }
    }

    @Test
    void an_untrusted_certificate_is_told_as_such() {
        var failed = failed(probe(values(server.getSmtps().getPort(), "tls")));

        assertThat(failed.code()).isEqualTo("check.mail.certificate-untrusted");
    }

    @Test
    void a_certificate_of_another_name_is_told_as_such() {
        var trusting = new Properties();
        trusting.setProperty("mail.smtp.ssl.trust", "*");
        var checks =
                new MailProbe(trusting)
                        .probe(
                                new SettingValues(values(server.getSmtps().getPort(), "tls")),
                                ADMINISTRATOR);

        assertThat(failed(checks).code()).isEqualTo("check.mail.certificate-name");
    }

    @Test
    void a_server_without_the_chosen_encryption_is_told_as_such() {
        assertThat(failed(probe(values(server.getSmtp().getPort(), "starttls"))).code())
                .isEqualTo("check.mail.no-encryption");
        assertThat(failed(probe(values(server.getSmtp().getPort(), "tls"))).code())
                .isEqualTo("check.mail.no-encryption");
    }

    @Test
    void a_wrong_password_is_told_with_the_answer() {
        server.setUser("lea@pieces.test", "lea", "secret");
        var values = values(server.getSmtp().getPort(), "none");
        values.put(MailFields.USERNAME, "lea");
        values.put(MailFields.PASSWORD, "wrong");

        var failed = failed(probe(values));
        assertThat(failed.code()).isEqualTo("check.mail.login-refused");
        assertThat(failed.arguments().getLast()).startsWith("535").doesNotContain("wrong");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_server_that_is_not_there_is_told_as_such() {
        var port = server.getSmtp().getPort();
        server.stop();
        assertThat(failed(probe(values(port, "none"))).code()).isEqualTo("check.mail.silent");

        var values = values(port, "none");
        values.put(MailFields.HOST, "smtp.invalid");
        assertThat(failed(probe(values)).code()).isEqualTo("check.mail.unknown-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.9\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n", ""})
    void an_open_port_without_a_mail_server_is_told_as_such(String greeting) throws Exception {
        try (var other = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var client = other.accept()) {
                            client.getOutputStream()
                                    .write(greeting.getBytes(StandardCharsets.US_ASCII));
                            // whatever the client sends: nothing more is said
                            var _ = client.getInputStream().readAllBytes();
                        } catch (IOException gone) {
                            // the probe has read enough
                        }
                    });
            assertThat(failed(probe(values(other.getLocalPort(), "none"))).code())
                    .isEqualTo("check.mail.no-mail-server");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_message_is_in_the_language_of_its_reader(Language language) throws Exception {
        var reader = new Recipient(new EmailAddress("patron@example.fr"), language);
        var values = new SettingValues(values(server.getSmtp().getPort(), "none"));

        new MailProbe(new Properties()).probe(values, reader);

        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo(Messages.of(language, "mail.test.subject"));
    }

    private static ProbeResult failed(List<ProbeResult> checks) {
        var failed = checks.stream().filter(check -> !check.ok()).toList();
        assertThat(failed).hasSize(1);
        for (var language : Language.values()) {
            var arguments = failed.getFirst().arguments().toArray();
            assertThat(Messages.of(language, failed.getFirst().code(), arguments)).isNotBlank();
            assertThat(Messages.of(language, failed.getFirst().code() + ".remedy", arguments))
                    .isNotBlank();
        }
        return failed.getFirst();
    }

    private static List<ProbeResult> probe(Map<String, String> values) {
        return new MailProbe(new Properties()).probe(new SettingValues(values), ADMINISTRATOR);
    }

    private static Map<String, String> values(int port, String security) {
        return new HashMap<>(
                Map.of(
                        MailFields.HOST,
                        "127.0.0.1",
                        MailFields.PORT,
                        String.valueOf(port),
                        MailFields.SECURITY,
                        security,
                        MailFields.FROM,
                        "contact@pieces.test"));
    }
}
