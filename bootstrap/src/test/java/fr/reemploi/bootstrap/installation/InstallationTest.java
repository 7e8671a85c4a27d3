package fr.reemploi.bootstrap.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.InstallationIdStore;
import fr.reemploi.application.shared.SequentialIds;
import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A database file that was restored without the rest of the data folder.
class InstallationTest {
    private static final UUID ID = UUID.fromString("0193a5a0-6f7e-7d3c-9a40-1d2f3b4c5d6e");

    @TempDir private Path data;

    @Test
    void the_database_of_a_site_is_not_opened_without_its_keys() {
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> identify(true))
                .satisfies(fault ->
                        assertThat(fault.code()).isEqualTo("startup.installation.no-keys"));
        assertThat(data.resolve("installation.id")).doesNotExist();
    }

    @Test
    void with_its_keys_it_is_opened() throws IOException {
        Files.createDirectory(data.resolve("keys"));
        assertThat(identify(true)).isEqualTo(ID);
        assertThat(data.resolve("installation.id")).hasContent(ID.toString());
    }

    /// The first start was interrupted before it had written the id to the folder.
    @Test
    void a_database_without_accounts_needs_no_keys() {
        assertThat(identify(false)).isEqualTo(ID);
    }

    private UUID identify(boolean used) {
        return Installation.identify(
                new DataFolder(data), new Stored(), true, () -> used, new SequentialIds());
    }

    private static final class Stored implements InstallationIdStore {
        @Override
        public Optional<UUID> read() {
            return Optional.of(ID);
        }

        @Override
        public void write(UUID id) {
            throw new AssertionError("it is known already");
        }
    }
}
