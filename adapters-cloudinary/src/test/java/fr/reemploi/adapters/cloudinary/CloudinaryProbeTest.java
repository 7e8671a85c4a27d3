package fr.reemploi.adapters.cloudinary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CloudinaryProbeTest {
    private static final Instant NOW = Instant.now();

    private final CloudinaryFixture fixture = new CloudinaryFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void valid_settings_pass_every_check_and_leave_no_picture() {
        assertThat(probe(Map.of()))
                .allSatisfy(check -> assertThat(check.ok()).as("%s", check).isTrue())
                .extracting(ProbeResult::name)
                .containsExactly("clock", "credentials", "upload", "removal");
        assertThat(fixture.cloudinary.names()).isEmpty();
    }

    @Test
    void a_missing_account_is_reported_without_a_request() {
        var withoutSecret = Map.of(CloudinaryFields.API_SECRET, "");
        assertThat(probe(withoutSecret))
                .extracting(ProbeResult::code)
                .containsExactly("check.images.not-configured");
        assertThat(fixture.cloudinary.requests("")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "apiSecret, wrong, check.images.wrong-secret",
        "apiKey, 999999999, check.images.unknown-key",
        "cloudName, other-cloud, check.images.other-cloud",
        "cloudName, unknown-cloud, check.images.unknown-cloud",
    })
    void wrong_settings_are_distinguished(String field, String value, String code) {
        assertThat(faults(Map.of(field, value))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "-12, check.images.clock.ahead, 12",
        "59, check.images.clock.late, 59",
        "600, check.images.clock.late, 600",
    })
    void a_wrong_clock_is_reported_in_minutes(int serverOffset, String code, String minutes) {
        fixture.cloudinary.setTime(NOW.plus(Duration.ofMinutes(serverOffset)));
        var checks = probe(Map.of());
        assertThat(checks)
                .filteredOn(check -> !check.ok())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.code()).isEqualTo(code);
                    assertThat(check.arguments()).containsExactly(minutes);
                });
    }

    @Test
    void a_stale_request_is_reported_even_if_the_clocks_agree() {
        fixture.cloudinary.failNext(
                response -> response,
                FakeCloudinary.error(400, "Stale request - reported time is x"));
        assertThat(faults(Map.of())).containsExactly("check.images.stale");
    }

    @ParameterizedTest
    @MethodSource
    void each_failure_has_a_message(FakeCloudinary.Fault fault, String code) {
        fixture.cloudinary.failAll(fault);
        assertThat(faults(Map.of())).containsExactly(code);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> each_failure_has_a_message() {
        return Stream.of(
                row(FakeCloudinary.status(420), "check.images.rate-limited"),
                row(FakeCloudinary.status(429), "check.images.rate-limited"),
                row(FakeCloudinary.status(503), "check.images.failing"),
                row(FakeCloudinary.html(200), "check.images.not-cloudinary"),
                row(FakeCloudinary.status(403), "check.images.refused"),
                row(
                        FakeCloudinary.status(301, "Location", "https://elsewhere.example"),
                        "check.redirected"),
                row(FakeCloudinary.status(307), "check.redirected"),
                row(FakeCloudinary.cutOff(), "check.images.unreachable"));
    }

    private static org.junit.jupiter.params.provider.Arguments row(
            FakeCloudinary.Fault fault, String code) {
        return org.junit.jupiter.params.provider.Arguments.of(fault, code);
    }

    @Test
    void a_rejected_folder_and_a_changed_name_are_reported() {
        fixture.cloudinary.failNext(
                response -> response,
                FakeCloudinary.error(400, "Folder reemploi is not permitted"));
        assertThat(faults(Map.of())).containsExactly("check.images.folder");
        fixture.cloudinary.renameUploads();
        assertThat(faults(Map.of())).containsExactly("check.images.renamed");
    }

    @Test
    void failed_upload_and_failed_removal_are_distinguished() {
        fixture.cloudinary.failNext(
                response -> response, FakeCloudinary.error(400, "Plan is used up"));
        assertThat(faults(Map.of())).containsExactly("check.images.upload-refused");
        fixture.cloudinary.failNext(
                response -> response,
                response -> response,
                FakeCloudinary.error(403, "Not for this key"));
        assertThat(faults(Map.of())).containsExactly("check.images.not-removed");
        fixture.cloudinary.signResponsesWith("another");
        assertThat(faults(Map.of())).containsExactly("check.images.not-genuine");
    }

    @Test
    void every_finding_has_messages_without_the_secret() {
        for (var fault : List.of(FakeCloudinary.status(403), FakeCloudinary.html(200)))
            fixture.cloudinary.failNext(fault);
        var all =
                Stream.of(Map.of("apiSecret", "wr0ng"), Map.<String, String>of())
                        .flatMap(change -> probe(change).stream())
                        .toList();
        assertThat(all).isNotEmpty().allSatisfy(CloudinaryProbeTest::hasMessage);
    }

    private static void hasMessage(ProbeResult check) {
        for (var language : Language.values()) {
            assertThat(Messages.contains(check.code(), language)).as(check.code()).isTrue();
            if (!check.ok())
                assertThat(Messages.contains(check.code() + ".remedy", language))
                        .as(check.code())
                        .isTrue();
        }
        assertThat(check.toString()).doesNotContain("wr0ng", FakeCloudinary.SECRET);
    }

    private List<String> faults(Map<String, String> changed) {
        var checks = probe(changed);
        assertThat(checks).allSatisfy(CloudinaryProbeTest::hasMessage);
        return checks.stream().filter(check -> !check.ok()).map(ProbeResult::code).toList();
    }

    private List<ProbeResult> probe(Map<String, String> changed) {
        var probe = fixture.adapter(_ -> {}, InstantSource.fixed(NOW)).probe();
        assertThat(probe.section()).isEqualTo(SectionId.IMAGES);
        return probe.probe(values(changed));
    }

    /// Settings with some values replaced; an empty value is removed.
    private SettingValues values(Map<String, String> changed) {
        var all =
                new HashMap<>(
                        Map.of(
                                CloudinaryFields.CLOUD_NAME,
                                FakeCloudinary.CLOUD,
                                CloudinaryFields.API_KEY,
                                FakeCloudinary.KEY,
                                CloudinaryFields.API_SECRET,
                                FakeCloudinary.SECRET,
                                CloudinaryFields.FOLDER,
                                "reemploi",
                                CloudinaryFields.SIGNATURE,
                                "sha256",
                                CloudinaryFields.UPLOAD_ADDRESS,
                                fixture.cloudinary.address(),
                                CloudinaryFields.DELIVERY_ADDRESS,
                                fixture.cloudinary.address()));
        all.putAll(changed);
        all.values().removeIf(String::isEmpty);
        return new SettingValues(all);
    }
}
