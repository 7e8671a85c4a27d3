package fr.reemploi.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract of a `Mailer` whose messages can be inspected.
public abstract class MailerContract {
    protected abstract Mailer mailer();

    /// The delivered messages, with ids where available, oldest first.
    protected abstract List<EmailMessage> delivered();

    @Test
    void emails_arrive_unchanged_and_in_order() {
        var first = new EmailMessage("1", "marie@example.fr", "Bonjour", "Un.\n\nDeux.\n");
        var second = new EmailMessage("2", "paul@example.fr", "Été : 20 € de remise", "Ça = é.\n");
        mailer().send(first);
        mailer().send(second);
        assertThat(delivered()).containsExactly(first, second);
    }

    @Test
    void an_email_sent_twice_arrives_once() {
        mailer().send(new EmailMessage("1", "marie@example.fr", "Bonjour", "Un.\n"));
        mailer().send(new EmailMessage("1", "marie@example.fr", "Bonjour", "Un.\n"));
        assertThat(delivered()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../1", "a/b\\c:d", "é è", "", "."})
    void an_id_may_be_any_text(String id) {
        mailer().send(new EmailMessage(id, "marie@example.fr", "Bonjour", "Un.\n"));
        mailer().send(new EmailMessage(id, "marie@example.fr", "Bonjour", "Un.\n"));
        assertThat(delivered()).hasSize(1);
    }
}
