package fr.reemploi.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.reemploi.application.session.AccessTokens.Bearer;
import fr.reemploi.application.shared.StartupException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A lost, damaged or exchanged key is never replaced by a new one without a word.
class KeyFilesTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Bearer BEARER =
            new Bearer(new AccountId(new UUID(7, 1)), new SessionId(new UUID(7, 2)));

    @TempDir Path folder;

    private Path tokenKey;
    private String token;

    @BeforeEach
    void useTheKeys() throws IOException {
        var tokens = start(NOON).accessTokens();
        token = tokens.issue(BEARER, NOON);
        try (var files = Files.list(folder.resolve("keys"))) {
            tokenKey =
                    files.filter(file -> file.toString().endsWith(".jwk"))
                            .findFirst()
                            .orElseThrow();
        }
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                Arguments.of("missing", (Damage) Files::delete),
                Arguments.of("empty", (Damage) file -> Files.write(file, new byte[0])),
                Arguments.of("half", (Damage) KeyFilesTest::halve),
                Arguments.of("a byte too long", (Damage) KeyFilesTest::lengthen),
                Arguments.of("another text", (Damage) file -> Files.writeString(file, "garbage")),
                Arguments.of("exchanged", (Damage) KeyFilesTest::exchange));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void a_secret_key_that_is_not_the_one_in_use_stops_the_start(String what, Damage damage)
            throws Exception {
        var file = folder.resolve("keys/secret.key");
        damage.on(file);
        var fault = assertRejected(NOON, file);
        assertThat(fault.remedy(Language.FR)).contains("cp SAUVEGARDE/keys/secret.key " + file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void a_token_key_that_is_not_the_one_in_use_stops_the_start(String what, Damage damage)
            throws Exception {
        damage.on(tokenKey);
        var fault = assertRejected(NOON, tokenKey);
        assertThat(fault.remedy(Language.EN)).contains("rm ");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void a_damaged_list_of_keys_stops_the_start_unless_it_is_lost(String what, Damage damage)
            throws Exception {
        var file = folder.resolve("keys.manifest");
        damage.on(file);
        if (what.equals("missing"))
            assertThat(start(NOON).accessTokens().verify(token, NOON)).contains(BEARER);
        else if (what.equals("exchanged")) assertRejected(NOON, folder.resolve("keys/secret.key"));
        else assertRejected(NOON, file);
    }

    @Test
    void without_the_list_a_used_installation_still_needs_its_secret_key() throws IOException {
        Files.delete(folder.resolve("keys.manifest"));
        var file = folder.resolve("keys/secret.key");
        Files.delete(file);
        var thrown = catchThrowable(() -> start(NOON, true, Optional.empty()));
        assertThat(thrown).isInstanceOf(StartupException.class).hasMessageContaining("" + file);
        assertThat(file).doesNotExist();
    }

    @Test
    void a_new_installation_makes_its_keys() {
        assertThat(folder.resolve("keys/secret.key")).hasSize(32);
        assertThat(start(NOON).accessTokens().verify(token, NOON)).contains(BEARER);
    }

    @Test
    void a_lost_key_that_verifies_no_token_any_more_is_not_missed() throws IOException {
        Files.delete(tokenKey);
        var late = NOON.plus(Duration.ofDays(180));
        assertThat(start(late).accessTokens().issue(BEARER, late)).isNotEmpty();
    }

    @Test
    void the_remedy_for_a_token_key_that_is_lost_for_good_works() throws Exception {
        Files.delete(tokenKey);
        var remedy = assertRejected(NOON, tokenKey).remedy(Language.EN);
        var line = remedy.substring(remedy.indexOf("rm "));
        assertThat(new ProcessBuilder("sh", "-c", line).inheritIO().start().waitFor()).isZero();
        assertThat(start(NOON).accessTokens().verify(token, NOON)).isEmpty();
    }

    @Test
    void a_key_file_lost_while_the_program_runs_stays_in_use() throws IOException {
        var tokens = start(NOON).accessTokens();
        assertThat(tokens.verify(token, NOON)).contains(BEARER);
        Files.delete(tokenKey);
        tokens.publicKeys();
        assertThat(tokens.publicKeys()).contains(id(tokenKey));
        assertThat(tokens.issue(BEARER, NOON.plusSeconds(1))).isNotEmpty();
        assertThat(tokens.publicKeys()).contains(id(tokenKey));
    }

    private StartupException assertRejected(Instant now, Path file) throws IOException {
        var before = content(file);
        var thrown = catchThrowable(() -> start(now));
        assertThat(thrown).isInstanceOf(StartupException.class);
        var fault = (StartupException) thrown;
        assertThat(fault.reason(Language.FR)).contains(file.toString());
        assertThat(fault.reason(Language.EN)).contains(file.toString());
        // nothing was replaced
        assertThat(content(file)).isEqualTo(before);
        return fault;
    }

    private static Optional<ByteBuffer> content(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(ByteBuffer.wrap(Files.readAllBytes(file)))
                : Optional.empty();
    }

    private SecurityAdapter start(Instant now) {
        return start(now, Files.exists(folder.resolve("keys")), Optional.empty());
    }

    private SecurityAdapter start(Instant now, boolean inUse, Optional<String> secret) {
        return new SecurityAdapter(
                new SecuritySettings(
                        folder.resolve("keys"),
                        folder.resolve("keys.manifest"),
                        inUse,
                        secret,
                        InstantSource.fixed(now)));
    }

    private static String id(Path key) {
        return key.getFileName().toString().replace(".jwk", "");
    }

    private static void halve(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    private static void lengthen(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length + 1));
    }

    /// The file of another installation, as good as this one.
    private static void exchange(Path file) throws IOException {
        var other = Files.createTempDirectory("other");
        new SecurityAdapter(
                        new SecuritySettings(
                                other.resolve("keys"),
                                other.resolve("keys.manifest"),
                                false,
                                Optional.empty(),
                                InstantSource.fixed(NOON)))
                .accessTokens()
                .issue(BEARER, NOON);
        try (var files = Files.walk(other)) {
            var same = files.filter(candidate -> isLike(candidate, file)).findFirst().orElseThrow();
            Files.write(file, Files.readAllBytes(same));
        }
    }

    private static boolean isLike(Path candidate, Path file) {
        var name = file.getFileName().toString();
        var ending = name.substring(name.lastIndexOf('.'));
        return candidate.toString().endsWith(ending) && Files.isRegularFile(candidate);
    }

    private interface Damage {
        void on(Path file) throws IOException;
    }
}
