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

/// Testing the settings reports a wrong key with a message that says what is wrong. Secrets appear
/// nowhere except at their service.
@Tag("server")
class WrongKeysTest {
    private static final String PLANTED = "planted0secret0";

    @TempDir Path folder;

    private final ExternalServicesFixture services = new ExternalServicesFixture();
    private final List<String> responses = new ArrayList<>();
    private RunningServer server;
    private ApiClient administrator;

    @BeforeEach
    void open() {
        // with the public URL of a live site
        server = new RunningServer(folder.resolve("data"), "https://pieces.example");
        administrator = ExternalServicesFixture.administrator(server);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        services.close();
    }

    @Test
    void a_cloudinary_secret_of_another_cloud_is_reported() {
        assertThat(testWith("images", services.images(), Map.of("apiSecret", PLANTED)))
                .containsIgnoringCase("secret")
                .contains("cloud");
    }

    @Test
    void a_clock_seven_minutes_slow_is_reported() {
        services.cloudinary.setTime(Instant.now().plus(Duration.ofMinutes(7)));

        assertThat(testWith("images", services.images(), Map.of()))
                .contains("horloge")
                .contains("7 minutes");
    }

    @Test
    void a_test_key_on_a_live_site_is_reported() {
        assertThat(testWith("payment", services.payment(), Map.of()))
                .contains("clé de test")
                .contains("en service");
    }

    @Test
    void an_unknown_stripe_key_is_reported() {
        assertThat(
                        testWith(
                                "payment",
                                services.payment(),
                                Map.of("secretKey", "sk_test_" + PLANTED)))
                .containsIgnoringCase("stripe");
    }

    @Test
    void a_wrong_private_key_and_a_wrong_password_of_mondial_relay_are_distinguished() {
        var values = services.mondialRelay();

        assertThat(testWith("shipping-mondial-relay", values, Map.of("privateKey", PLANTED)))
                .containsIgnoringCase("clé privée");
        assertThat(testWith("shipping-mondial-relay", values, Map.of("password", PLANTED)))
                .contains("mot de passe")
                .doesNotContain("clé privée");
    }

    @Test
    void unknown_boxtal_keys_are_reported() {
        assertThat(testWith("shipping-boxtal", services.boxtal(), Map.of("secretKey", PLANTED)))
                .containsIgnoringCase("boxtal");
    }

    @Test
    void no_secret_is_in_any_response_log_or_file() throws Exception {
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
            responses.add(administrator.send("GET", "/admin/settings/" + section, null).body());
            responses.add(
                    administrator
                            .send("POST", "/admin/settings/" + section + "/test", "{}")
                            .body());
            responses.add(page("/admin/reglages/" + section));
        });
        responses.add(administrator.send("GET", "/admin/audit?limit=100", null).body());
        responses.add(page("/actuator/health"));
        responses.add(page("/actuator/prometheus"));
        responses.add(administrator.send("GET", "/me/export", null).body());

        assertThat(planted).hasSizeGreaterThanOrEqualTo(8);
        for (var secret : planted) {
            assertThat(responses).noneMatch(response -> response.contains(secret));
            assertThat(filesContaining(secret)).as(secret).isEmpty();
        }
    }

    /// The values with each secret replaced by a recognisable one of the same form.
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

    /// Files of the data folder, including logs and e-mails, that contain the text.
    private List<Path> filesContaining(String secret) throws IOException {
        try (var files = Files.walk(folder.resolve("data"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, secret))
                    .toList();
        }
    }

    private static boolean contains(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(secret);
        } catch (IOException failure) {
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

    /// Saves a section with some values changed; returns the messages of the failed checks.
    private String testWith(
            String section, Map<String, Object> right, Map<String, Object> changed) {
        var values = new HashMap<>(right);
        values.putAll(changed);
        fill(section, values);
        var testResult = ExternalServicesFixture.test(administrator, section);
        assertThat(testResult.path("ok").asBoolean()).as(testResult.toString()).isFalse();
        for (var check : testResult.path("checks"))
            if (!check.path("ok").asBoolean())
                assertThat(check.path("remedy").asString()).as(testResult.toString()).isNotBlank();
        var faults = String.join(" ", ExternalServicesFixture.faults(testResult).values());
        assertThat(faults).isNotBlank().doesNotContain(PLANTED);
        return faults;
    }

    private void fill(String section, Map<String, Object> values) {
        ExternalServicesFixture.fill(administrator, section, values);
    }
}
