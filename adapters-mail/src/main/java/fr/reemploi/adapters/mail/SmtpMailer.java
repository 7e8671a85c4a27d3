package fr.reemploi.adapters.mail;

import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.shared.UnavailableException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends e-mail by SMTP with one connection per message. A message that the server rejects
/// permanently (5xx for the recipient) is dropped, because a retry would block later events.
final class SmtpMailer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Properties extraProperties;
    private final RecentMessageIds sentIds = new RecentMessageIds();

    /// @param extraProperties additional Jakarta Mail properties
    SmtpMailer(Properties extraProperties) {
        this.extraProperties = extraProperties;
    }

    void send(MailSettings server, EmailMessage mail) {
        if (sentIds.contains(mail.id())) return;
        try {
            var session = SmtpSession.open(server, extraProperties);
            Transport.send(SmtpMessage.of(session, server, mail));
        } catch (MessagingException failure) {
            if (!isPermanentFailure(failure)) throw unavailable(failure);
            LOG.warn("The mail server permanently rejected the recipient of message {}", mail.id());
        }
        sentIds.add(mail.id());
    }

    private static boolean isPermanentFailure(MessagingException failure) {
        for (Exception e = failure;
                e instanceof MessagingException exception;
                e = exception.getNextException())
            if (exception instanceof SMTPAddressFailedException addressFailure)
                return addressFailure.getReturnCode() / 100 == 5;
        return false;
    }

    private static UnavailableException unavailable(MessagingException failure) {
        var unavailable = new UnavailableException("mail.unavailable", Optional.of(RETRY_AFTER));
        unavailable.initCause(failure);
        return unavailable;
    }
}
