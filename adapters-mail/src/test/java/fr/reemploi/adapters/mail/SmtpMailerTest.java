package fr.reemploi.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.reemploi.adapters.mail.MailSettings.Login;
import fr.reemploi.adapters.mail.MailSettings.Security;
import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.notification.MailerContract;
import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.UnavailableException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpMailerTest extends MailerContract {
    private static final String FROM = "ne-pas-repondre@pieces.test";
    private static final EmailMessage MESSAGE =
            new EmailMessage("order/0193/4/0/buyer", "marie@example.fr", "Été", "Ça va ?\n");

    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
                    });
    private Mailer mailer;

    @BeforeEach
    void open() {
        server.start();
        mailer = mailer(settings(Security.NONE, Optional.empty()));
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<EmailMessage> delivered() {
        return Arrays.stream(server.getReceivedMessages()).map(SmtpMailerTest::read).toList();
    }

    private static EmailMessage read(MimeMessage message) {
        try {
            var id = message.getMessageID().replaceAll("^<|@pieces\\.test>$", "");
            var to = message.getAllRecipients()[0].toString();
            // SMTP adds the last line break
            var text = message.getContent().toString().replace("\r\n", "\n").stripTrailing();
            return new EmailMessage(id, to, message.getSubject(), text + "\n");
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_message_has_sender_date_and_auto_submitted_header() throws Exception {
        mailer.send(MESSAGE);

        var message = server.getReceivedMessages()[0];
        assertThat(message.getFrom()[0].toString()).contains(FROM);
        assertThat(message.getMessageID()).isEqualTo("<order/0193/4/0/buyer@pieces.test>");
        assertThat(message.getSentDate()).isNotNull();
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void a_message_sent_again_after_a_restart_has_the_same_message_id() throws Exception {
        mailer.send(MESSAGE);
        mailer(settings(Security.NONE, Optional.empty())).send(MESSAGE);

        var messages = server.getReceivedMessages();
        assertThat(messages).hasSize(2);
        assertThat(messages[1].getMessageID()).isEqualTo(messages[0].getMessageID());
    }

    @Test
    void a_line_break_in_a_subject_starts_no_header() throws Exception {
        mailer.send(new EmailMessage("1", "marie@example.fr", "Un\r\nBcc: eve@example.fr", "…\n"));

        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Un Bcc: eve@example.fr");
        assertThat(message.getHeader("Bcc")).isNull();
    }

    @Test
    void a_configured_login_is_used() {
        server.setUser("lea@pieces.test", "lea", "secret");
        var login = Optional.of(new Login("lea", "secret"));
        mailer(settings(Security.NONE, login)).send(MESSAGE);
        assertThat(delivered()).hasSize(1);

        var wrong = Optional.of(new Login("lea", "wrong"));
        assertUnavailable(mailer(settings(Security.NONE, wrong)));
        assertThat(login.get()).asString().doesNotContain("secret");
    }

    @Test
    void with_a_lost_password_messages_wait_and_go_neither_to_the_server_nor_to_the_folder() {
        var values = new HashMap<String, String>();
        values.put(MailFields.HOST, "127.0.0.1");
        values.put(MailFields.PORT, "" + server.getSmtp().getPort());
        values.put(MailFields.SECURITY, "none");
        values.put(MailFields.FROM, FROM);
        var folder = new ArrayList<EmailMessage>();
        var lost = new SettingValues(values, Set.of(MailFields.PASSWORD));

        assertUnavailable(new MailAdapter(() -> MailSettings.of(lost), folder::add).mailer());

        assertThat(delivered()).isEmpty();
        assertThat(folder).isEmpty();
        // without a password at all, the server needs none
        var complete = new SettingValues(values);
        new MailAdapter(() -> MailSettings.of(complete), folder::add).mailer().send(MESSAGE);
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void nothing_is_sent_to_a_server_without_encryption() {
        assertUnavailable(mailer(settings(Security.STARTTLS, Optional.empty())));
        assertThat(delivered()).isEmpty();
    }

    @Test
    void tls_requires_a_trusted_certificate() {
        var settings = settings(Security.TLS, Optional.empty());
        assertUnavailable(mailer(settings));

        var trusting = new Properties();
        trusting.setProperty("mail.smtp.ssl.trust", "127.0.0.1");
        trusting.setProperty("mail.smtp.ssl.checkserveridentity", "false");
        new SmtpMailer(trusting).send(settings, MESSAGE);
        assertThat(delivered()).hasSize(1);
    }

    @Test
    void an_unreachable_server_is_unavailable() {
        server.stop();

        assertUnavailable(mailer);
    }

    @Test
    void a_silent_server_times_out() throws IOException {
        try (var silent = new ScriptedSmtpServer("")) {
            assertUnavailable(mailerFor(silent));
        }
    }

    @Test
    void a_temporary_rejection_is_retried() throws IOException {
        try (var busy = new ScriptedSmtpServer("451 try again")) {
            assertUnavailable(mailerFor(busy));
        }
    }

    @Test
    void a_permanent_rejection_blocks_no_later_message() throws IOException {
        try (var unknown = new ScriptedSmtpServer("550 no such user")) {
            mailerFor(unknown).send(MESSAGE);
            assertThat(unknown.recipients()).isEqualTo(1);
        }
    }

    private static void assertUnavailable(Mailer mailer) {
        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> mailer.send(MESSAGE))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo("mail.unavailable"));
    }

    private static Mailer mailerFor(ScriptedSmtpServer server) {
        return mailer(settings(server.port(), Security.NONE, Optional.empty()));
    }

    private MailSettings settings(Security security, Optional<Login> login) {
        var setup = security == Security.TLS ? server.getSmtps() : server.getSmtp();
        return settings(setup.getPort(), security, login);
    }

    private static MailSettings settings(int port, Security security, Optional<Login> login) {
        var timeout = Duration.ofMillis(2_000);
        return new MailSettings("127.0.0.1", port, security, login, FROM, timeout);
    }

    private static Mailer mailer(MailSettings settings) {
        return new MailAdapter(
                        () -> Optional.of(settings),
                        _ -> {
                            throw new AssertionError("a server is configured");
                        })
                .mailer();
    }
}
