package fr.reemploi.application.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers the letters, each once.
public final class FakeMailer implements Mailer {
    private final List<EmailMessage> messages = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void send(EmailMessage message) {
        if (messages.stream().noneMatch(old -> old.id().equals(message.id())))
            messages.add(message);
    }

    /// The letters sent, the first one first.
    public List<EmailMessage> sent() {
        return List.copyOf(messages);
    }
}
