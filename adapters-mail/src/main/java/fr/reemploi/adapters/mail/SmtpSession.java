package fr.reemploi.adapters.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;

/// Creates Jakarta Mail sessions.
final class SmtpSession {
    private SmtpSession() {}

    static Session open(MailSettings settings, Properties extraProperties) {
        var properties = properties(settings);
        properties.putAll(extraProperties);
        return Session.getInstance(properties, new LoginAuthenticator(settings));
    }

    private static Properties properties(MailSettings settings) {
        var timeout = String.valueOf(settings.timeout().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.port()));
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.login().isPresent()));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
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

    /// Provides the login to the server.
    private static final class LoginAuthenticator extends Authenticator {
        private final MailSettings settings;

        LoginAuthenticator(MailSettings settings) {
            this.settings = settings;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            var login = settings.login().orElseThrow();
            return new PasswordAuthentication(login.username(), login.password());
        }
    }
}
