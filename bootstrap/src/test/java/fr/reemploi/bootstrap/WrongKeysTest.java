package fr.reemploi.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wrong key is found when it is typed, in a sentence that says what is wrong; and no secret is
/// seen anywhere but by the service it belongs to.
@Tag("server")
class WrongKeysTest {
    private static final String PLANTED = "planted0secret0";

    @TempDir Path folder;

    private final ExternalServicesFixture services = new ExternalServicesFixture();
    private final List<String> answers = new ArrayList<>();
    private RunningServer server;
    private ApiClient administrator;

    @BeforeEach
    void open() {
        // as it stands on a site in service
        server = new RunningServer(folder.resolve("data"), "https://pieces.example");
        administrator = ExternalServicesFixture.administrator(server);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        services.close();
    }

    @Test
    void a_secret_that_does_not_belong_to_the_cloud_is_told() {
        assertThat(wrong("images", services.images(), Map.of("apiSecret", PLANTED)))
                .containsIgnoringCase("secret")
                .contains("cloud");
    }

    @Test
    void a_clock_that_is_seven_minutes_slow_is_told() {
        services.cloudinary.setTime(Instant.now().plus(Duration.ofMinutes(7)));

        assertThat(wrong("images", services.images(), Map.of()))
                .contains("horloge")
                .contains("7 minutes");
    }

    @Test
    void a_test_key_on_a_site_in_service_is_told() {
        assertThat(wrong("payment", services.payment(), Map.of()))
                .contains("clé de test")
                .contains("en service");
    }

    @Test
    void a_key_stripe_does_not_know_is_told() {
        assertThat(wrong("payment", services.payment(), Map.of("secretKey", "sk_test_" + PLANTED)))
                .containsIgnoringCase("stripe");
    }

    @Test
    void a_private_key_and_a_password_of_mondial_relay_that_are_wrong_are_told_apart() {
        var values = services.mondialRelay();

        assertThat(wrong("shipping-mondial-relay", values, Map.of("privateKey", PLANTED)))
                .containsIgnoringCase("clé privée");
        assertThat(wrong("shipping-mondial-relay", values, Map.of("password", PLANTED)))
                .contains("mot de passe")
                .doesNotContain("clé privée");
    }

    @Test
    void keys_boxtal_does_not_know_are_told() {
        assertThat(wrong("shipping-boxtal", services.boxtal(), Map.of("secretKey", PLANTED)))
                .containsIgnoringCase("boxtal");
    }

    @Test
    void no_secret_is_in_any_answer_any_log_or_any_file() throws Exception {
        var planted = new ArrayList<String>();
        var sections = new HashMap<String, Map<String, Object>>();
        sections.put("payment", services.payment());
        sections.put("images", services.images());
        sections.put("shipping-mondial-relay", services.mondialRelay());
        sections.put("shipping-boxtal", services.boxtal());
        sections.put("registries", Map.of("plateToken", PLANTED + "plates"));
        sections.put("mail", Map.of("username", "chef", "password", PLANTED + "mail"));
        sections.forEach((section, values) -> {
            var full = planted(section, values, planted);
            fill(section, full);
            answers.add(administrator.send("GET", "/admin/settings/" + section, null).body());
            answers.add(
                    administrator
                            .send("POST", "/admin/settings/" + section + "/test", "{}")
                            .body());
            answers.add(page("/admin/reglages/" + section));
        });
        answers.add(administrator.send("GET", "/admin/audit?limit=100", null).body());
        answers.add(page("/actuator/health"));
        answers.add(page("/actuator/prometheus"));
        answers.add(administrator.send("GET", "/me/export", null).body());

        assertThat(planted).hasSizeGreaterThanOrEqualTo(8);
        for (var secret : planted) {
            assertThat(answers).noneMatch(response -> response.contains(secret));
            assertThat(holding(secret)).as(secret).isEmpty();
        }
    }

    /// The values, each secret replaced by one of ours that looks like it.
    private static Map<String, Object> planted(
            String section, Map<String, Object> values, List<String> planted) {
        var full = new HashMap<>(values);
        for (var name :
                List.of(
                        "secretKey",
                        "webhookSecret",
                        "connectWebhookSecret",
                        "apiSecret",
                        "privateKey",
                        "password",
                        "plateToken")) {
            if (!full.containsKey(name)) continue;
            var secret = PLANTED + section.replace("-", "") + name;
            var prefix =
                    !section.equals("payment")
                            ? ""
                            : name.equals("secretKey") ? "sk_test_" : "whsec_";
            full.put(name, prefix + secret);
            planted.add(secret);
        }
        return full;
    }

    /// The files of the data folder, logs and letters included, that have a text in clear.
    private List<Path> holding(String secret) throws IOException {
        try (var files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile).filter(file -> has(file, secret)).toList();
        }
    }

    private static boolean has(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(secret);
        } catch (IOException gone) {
            return false;
        }
    }

    private String page(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Authorization", "Bearer " + administrator.token())
                        .build();
        return administrator.send(request).body();
    }

    /// Fills in a section with something changed, and gives what its test finds wrong.
    private String wrong(String section, Map<String, Object> right, Map<String, Object> changed) {
        var values = new HashMap<>(right);
        values.putAll(changed);
        fill(section, values);
        var tested = ExternalServicesFixture.test(administrator, section);
        assertThat(tested.path("ok").asBoolean()).as(tested.toString()).isFalse();
        for (var check : tested.path("checks"))
            if (!check.path("ok").asBoolean())
                assertThat(check.path("remedy").asString()).as(tested.toString()).isNotBlank();
        var faults = String.join(" ", ExternalServicesFixture.faults(tested).values());
        assertThat(faults).isNotBlank().doesNotContain(PLANTED);
        return faults;
    }

    private void fill(String section, Map<String, Object> values) {
        ExternalServicesFixture.fill(administrator, section, values);
    }
}
