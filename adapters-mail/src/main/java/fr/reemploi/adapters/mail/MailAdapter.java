package fr.reemploi.adapters.mail;

import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.settings.Probe;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/// Entry point of the mail adapter: sends e-mail by SMTP. It connects for each message, not at
/// start.
public final class MailAdapter {
    private final Supplier<Optional<MailSettings>> settings;
    private final Mailer outbox;

    /// @param settings read for each message, so that changes apply at once; empty if no server is
    ///   configured
    /// @param outbox receives the messages if no server is configured
    public MailAdapter(Supplier<Optional<MailSettings>> settings, Mailer outbox) {
        this.settings = settings;
        this.outbox = outbox;
    }

    public Mailer mailer() {
        var smtp = new SmtpMailer(new Properties());
        return mail ->
                settings.get()
                        .ifPresentOrElse(
                                server -> smtp.send(server, mail), () -> outbox.send(mail));
    }

    /// Tests the connection to the server without sending a message.
    public Probe probe() {
        return new MailProbe(new Properties());
    }
}
