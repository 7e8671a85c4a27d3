package fr.reemploi.application.notification;

import fr.reemploi.application.shared.UnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Records the messages, each once.
public final class FakeMailer implements Mailer {
    private final List<EmailMessage> messages = new CopyOnWriteArrayList<>();
    private final Set<String> unreachable = ConcurrentHashMap.newKeySet();

    /// Fails every message to this address.
    public void failFor(String address) {
        unreachable.add(address);
    }

    @Override
    public synchronized void send(EmailMessage message) {
        if (unreachable.contains(message.to()))
            throw new UnavailableException("mail.unavailable", Optional.empty());
        if (messages.stream().noneMatch(old -> old.id().equals(message.id())))
            messages.add(message);
    }

    /// The messages sent, oldest first.
    public List<EmailMessage> sent() {
        return List.copyOf(messages);
    }
}
