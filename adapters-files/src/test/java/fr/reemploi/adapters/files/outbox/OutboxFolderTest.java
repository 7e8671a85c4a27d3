package fr.reemploi.adapters.files.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.account.EmailArchive;
import fr.reemploi.application.account.EmailArchiveContract;
import fr.reemploi.application.notification.EmailMessage;
import fr.reemploi.domain.account.EmailAddress;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutboxFolderTest extends EmailArchiveContract {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir private Path folder;
    private int count;

    @Override
    protected EmailArchive archive() {
        return new OutboxFolder(folder);
    }

    @Override
    protected void keep(String to, String text) {
        var id = "mail-" + ++count;
        new OutboxMailer(folder, () -> NOON.plusMillis(count))
                .send(new EmailMessage(id, to, "Bonjour", text));
    }

    @Test
    void a_folder_that_does_not_exist_yet_is_empty() {
        var archive = new OutboxFolder(folder.resolve("none"));
        var address = new EmailAddress("zoe@example.fr");
        archive.deleteTo(address);
        assertThat(archive.to(address)).isEmpty();
    }
}
