package fr.reemploi.adapters.mail;

import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.application.shared.UnavailableException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends e-mail by SMTP with one connection per message. A message that the server rejects
/// permanently (5xx for the recipient) is dropped, because a retry would block later events.
final class SmtpMailer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "Réemploi";
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
            Transport.send(message(server, mail));
        } catch (MessagingException failure) {
            if (!isPermanentFailure(failure)) throw unavailable(failure);
            LOG.warn("The mail server permanently rejected the recipient of message {}", mail.id());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        sentIds.add(mail.id());
    }

    private MimeMessage message(MailSettings server, EmailMessage mail)
            throws MessagingException, UnsupportedEncodingException {
        var session = SmtpSession.open(server, extraProperties);
        var message = new IdentifiedMessage(session, new MessageId(mail.id(), server.from()));
        message.setFrom(new InternetAddress(server.from(), SENDER, UTF_8));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setText(mail.text(), UTF_8);
        message.setSentDate(Date.from(Instant.now()));
        // suppresses out-of-office replies (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
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

    /// A message with a fixed `Message-ID`.
    private static final class IdentifiedMessage extends MimeMessage {
        private final MessageId id;

        IdentifiedMessage(Session session, MessageId id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id.toString());
        }
    }
}
