package fr.reemploi.adapters.mail;

import fr.reemploi.application.mail.Mail;
import fr.reemploi.application.mail.Mailer;
import fr.reemploi.application.shared.Unavailable;
import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
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

/// Letters handed to a server, one connection each. One it refuses for good is given up, for trying
/// again would only hold up what is to be told after it.
final class SmtpMailer implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMailer.class);
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String SENDER = "Réemploi";
    private static final Duration SOON = Duration.ofMinutes(1);

    private final MailSettings settings;
    private final Session session;
    private final RecentIds sent = new RecentIds();

    SmtpMailer(MailSettings settings) {
        this(settings, new Properties());
    }

    /// @param more what the protocol's implementation may be told besides
    SmtpMailer(MailSettings settings, Properties more) {
        this.settings = settings;
        var properties = properties(settings);
        properties.putAll(more);
        session = Session.getInstance(properties, new Login(settings));
    }

    private static Properties properties(MailSettings settings) {
        var patience = String.valueOf(settings.patience().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.login().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return properties;
    }

    @Override
    public void send(Mail mail) {
        if (sent.contains(mail.id())) return;
        try {
            Transport.send(message(mail));
        } catch (MessagingException failure) {
            if (!isRefusedForGood(failure)) throw unavailable(failure);
            LOG.warn("The mail server refuses the recipient of letter {} for good", mail.id());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
        sent.add(mail.id());
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var message = new Numbered(session, new MessageId(mail.id(), settings.from()));
        message.setFrom(new InternetAddress(settings.from(), SENDER, UTF_8));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setText(mail.text(), UTF_8);
        message.setSentDate(Date.from(Instant.now()));
        // nobody's holiday answer is wanted
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static boolean isRefusedForGood(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException())
            if (one instanceof SMTPAddressFailedException refused)
                return refused.getReturnCode() / 100 == 5;
        return false;
    }

    private static Unavailable unavailable(MessagingException failure) {
        var unavailable = new Unavailable("mail.unavailable", Optional.of(SOON));
        unavailable.initCause(failure);
        return unavailable;
    }

    /// Tells the server who we are.
    private static final class Login extends Authenticator {
        private final MailSettings settings;

        Login(MailSettings settings) {
            this.settings = settings;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            var login = settings.login().orElseThrow();
            return new PasswordAuthentication(login.username(), login.password());
        }
    }

    /// A message whose number is ours.
    private static final class Numbered extends MimeMessage {
        private final MessageId id;

        Numbered(Session session, MessageId id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id.toString());
        }
    }
}
