package fr.reemploi.adapters.mail;

import fr.reemploi.application.notification.EmailMessage;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/// A message as it is sent, with a fixed `Message-ID`.
final class SmtpMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "Réemploi";

    private final MessageId id;

    private SmtpMessage(Session session, MessageId id) {
        super(session);
        this.id = id;
    }

    static SmtpMessage of(Session session, MailSettings server, EmailMessage mail)
            throws MessagingException {
        var from = sender(server);
        var message = new SmtpMessage(session, new MessageId(mail.id(), from.getAddress()));
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setText(mail.text(), UTF_8);
        message.setSentDate(Date.from(Instant.now()));
        // suppresses out-of-office replies (RFC 3834)
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /// The sender; its name is that of the program unless the settings have one.
    private static InternetAddress sender(MailSettings server) throws MessagingException {
        var bracket = server.from().indexOf('<');
        var name = bracket > 0 ? server.from().substring(0, bracket).strip() : SENDER;
        var address = server.from().substring(bracket + 1).replace(">", "").strip();
        try {
            return new InternetAddress(address, name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id.toString());
    }
}
