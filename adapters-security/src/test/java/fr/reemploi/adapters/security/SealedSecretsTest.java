package fr.reemploi.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.SecretsContract;
import fr.reemploi.application.shared.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedSecretsTest extends SecretsContract {
    private static final String KEY = "une clé d'au moins trente-deux caractères";

    @TempDir private Path folder;
    @TempDir private Path manifests;
    private Secrets secrets;

    @Override
    protected Secrets secrets() {
        if (secrets == null) secrets = restarted(Optional.empty());
        return secrets;
    }

    @Test
    void what_was_sealed_opens_after_a_restart() {
        var sealed = restarted(Optional.empty()).seal("totp", "secret");
        assertThat(restarted(Optional.empty()).open("totp", sealed)).isEqualTo("secret");
    }

    @Test
    void a_key_in_the_settings_replaces_the_key_file() {
        var sealed = restarted(Optional.of(KEY)).seal("totp", "secret");
        assertThat(folder.resolve("secret.key")).doesNotExist();
        assertThat(restarted(Optional.of(KEY)).open("totp", sealed)).isEqualTo("secret");
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> restarted(Optional.of(KEY + "!")))
                .withMessageContaining("startup.secret.other");
    }

    @Test
    void a_short_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> restarted(Optional.of("0123456789012345678901234567890")))
                .withMessageContaining("32");
    }

    @Test
    void settings_as_text_do_not_contain_the_key() {
        assertThat(settings(Optional.of(KEY)).toString()).doesNotContain("trente");
    }

    @Test
    void only_the_owner_reads_the_key_file() throws IOException {
        secrets();
        var file = folder.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_damaged_key_file_stops_the_start() throws IOException {
        Files.writeString(folder.resolve("secret.key"), "short");
        assertThatExceptionOfType(StartupException.class)
                .isThrownBy(() -> restarted(Optional.empty()))
                .withMessageContaining("secret.key");
    }

    @Test
    void ten_processes_that_start_at_once_agree_on_the_key() throws Exception {
        var futures = new ArrayList<Future<Secrets>>();
        try (var executor = Executors.newFixedThreadPool(10)) {
            for (var i = 0; i < 10; i++)
                futures.add(executor.submit(() -> restarted(Optional.empty())));
        }
        var sealed = futures.getFirst().get().seal("totp", "secret");
        for (var future : futures)
            assertThat(future.get().open("totp", sealed)).isEqualTo("secret");
    }

    @Test
    void a_text_sealed_twice_gives_different_values() {
        assertThat(secrets().seal("totp", "secret")).isNotEqualTo(secrets().seal("totp", "secret"));
    }

    private Secrets restarted(Optional<String> key) {
        return new SecurityAdapter(settings(key)).secrets();
    }

    private SecuritySettings settings(Optional<String> key) {
        return new SecuritySettings(
                folder,
                manifests.resolve("keys.manifest"),
                false,
                key,
                InstantSource.fixed(Instant.EPOCH));
    }
}
