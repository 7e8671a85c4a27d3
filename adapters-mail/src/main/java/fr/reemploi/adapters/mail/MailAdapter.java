package fr.reemploi.adapters.mail;

import fr.reemploi.application.notification.Mailer;
import fr.reemploi.application.settings.Probe;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/// The door: letters by SMTP. Connects when there is something to send, not before.
public final class MailAdapter {
    private final Supplier<Optional<MailSettings>> settings;
    private final Mailer outbox;

    /// The way to a server that may change while the program runs.
    ///
    /// @param settings asked for each letter; empty when no server is configured
    /// @param outbox where letters go then
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

    /// Tries the server without writing a letter.
    public Probe probe() {
        return new MailProbe(new Properties());
    }
}
