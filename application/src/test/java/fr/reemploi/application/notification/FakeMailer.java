package fr.reemploi.application.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers the letters, each once.
public final class FakeMailer implements Mailer {
    private final List<EmailMessage> sent = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void send(EmailMessage mail) {
        if (sent.stream().noneMatch(old -> old.id().equals(mail.id()))) sent.add(mail);
    }

    /// The letters sent, the first one first.
    public List<EmailMessage> sent() {
        return List.copyOf(sent);
    }
}
