package fr.reemploi.application.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Records the messages, each once.
public final class FakeMailer implements Mailer {
    private final List<EmailMessage> messages = new CopyOnWriteArrayList<>();

    @Override
    public synchronized void send(EmailMessage message) {
        if (messages.stream().noneMatch(old -> old.id().equals(message.id())))
            messages.add(message);
    }

    /// The messages sent, oldest first.
    public List<EmailMessage> sent() {
        return List.copyOf(messages);
    }
}
