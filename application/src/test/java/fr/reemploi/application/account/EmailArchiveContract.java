package fr.reemploi.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.account.EmailAddress;
import org.junit.jupiter.api.Test;

/// Contract of `EmailArchive`.
public abstract class EmailArchiveContract {
    private static final EmailAddress ZOE = new EmailAddress("zoe@example.fr");
    private static final EmailAddress ANNE = new EmailAddress("anne.zoe@example.fr");

    protected abstract EmailArchive archive();

    /// Keeps an e-mail as the mailer does.
    protected abstract void keep(String to, String text);

    @Test
    void the_emails_to_an_address_are_found_oldest_first() {
        keep("zoe@example.fr", "first");
        keep("anne.zoe@example.fr", "To: zoe@example.fr");
        keep("ZOE@example.fr", "second");

        var messages = archive().to(ZOE);
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst().message()).contains("first");
        assertThat(messages.getLast().message()).contains("second");
        assertThat(archive().to(ANNE)).hasSize(1);
        assertThat(archive().to(new EmailAddress("nobody@example.fr"))).isEmpty();
    }

    @Test
    void the_emails_to_an_address_are_deleted_and_no_others() {
        keep("zoe@example.fr", "first");
        keep("anne.zoe@example.fr", "zoe@example.fr");

        archive().deleteTo(ZOE);
        archive().deleteTo(ZOE);

        assertThat(archive().to(ZOE)).isEmpty();
        assertThat(archive().to(ANNE)).hasSize(1);
    }
}
