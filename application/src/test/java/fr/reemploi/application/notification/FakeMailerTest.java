package fr.reemploi.application.notification;

import java.util.List;

class FakeMailerTest extends MailerContract {
    private final FakeMailer mailer = new FakeMailer();

    @Override
    protected Mailer mailer() {
        return mailer;
    }

    @Override
    protected List<EmailMessage> delivered() {
        return mailer.sent();
    }
}
