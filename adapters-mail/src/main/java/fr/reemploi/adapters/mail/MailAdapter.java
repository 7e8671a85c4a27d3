package fr.reemploi.adapters.mail;

import fr.reemploi.application.mail.Mailer;

/// The door: letters by SMTP. Connects when there is something to send, not before.
public final class MailAdapter {
    private final Mailer mailer;

    public MailAdapter(MailSettings settings) {
        mailer = new SmtpMailer(settings);
    }

    public Mailer mailer() {
        return mailer;
    }
}
