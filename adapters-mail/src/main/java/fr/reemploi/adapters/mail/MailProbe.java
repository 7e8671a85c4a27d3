package fr.reemploi.adapters.mail;

import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.settings.MailFields;
import fr.reemploi.application.settings.Probe;
import fr.reemploi.application.settings.ProbeRecipients.Recipient;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.Messages;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// Tests a mail server: connects, encrypts and authenticates as for a message, and sends one to the
/// administrator, as the test of what the server is for.
final class MailProbe implements Probe {
    private static final String SERVER = "server";

    private final Properties extraProperties;

    MailProbe(Properties extraProperties) {
        this.extraProperties = extraProperties;
    }

    @Override
    public SectionId section() {
        return SectionId.MAIL;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        return probe(values, Optional.empty());
    }

    @Override
    public List<ProbeResult> probe(SettingValues values, Recipient recipient) {
        return probe(values, Optional.of(recipient));
    }

    private List<ProbeResult> probe(SettingValues values, Optional<Recipient> recipient) {
        if (!values.has(MailFields.HOST))
            return List.of(ProbeResult.passed(SERVER, "check.mail.unused"));
        // the test of the settings reports the lost password itself
        if (values.isLost(MailFields.PASSWORD)) return List.of();
        if (values.has(MailFields.USERNAME) != values.has(MailFields.PASSWORD))
            return List.of(ProbeResult.failed("credentials", "check.mail.half-a-login"));
        return MailSettings.of(values)
                .map(server -> probe(server, recipient))
                .orElseGet(() -> List.of(ProbeResult.failed("sender", "check.mail.no-sender")));
    }

    private List<ProbeResult> probe(MailSettings server, Optional<Recipient> recipient) {
        var checks = new ArrayList<ProbeResult>();
        var session = SmtpSession.open(server, extraProperties);
        try (var transport = session.getTransport()) {
            transport.connect();
            checks.add(ProbeResult.passed(SERVER, "check.mail.works", server.host()));
            if (recipient.isPresent()) {
                var message = SmtpMessage.of(session, server, testMessage(recipient.get()));
                transport.sendMessage(message, message.getAllRecipients());
                checks.add(
                        ProbeResult.passed(
                                "message",
                                "check.mail.sent",
                                recipient.get().email().value(),
                                answer((SMTPTransport) transport)));
            }
        } catch (MessagingException failure) {
            checks.add(new MailFailure(server, recipient).result(failure));
        }
        return List.copyOf(checks);
    }

    private static EmailMessage testMessage(Recipient recipient) {
        return new EmailMessage(
                "settings-test/" + UUID.randomUUID(),
                recipient.email().value(),
                Messages.of(recipient.language(), "mail.test.subject"),
                Messages.of(recipient.language(), "mail.test.text"));
    }

    private static String answer(SMTPTransport transport) {
        return MailFailure.line(Optional.ofNullable(transport.getLastServerResponse()).orElse(""));
    }
}
