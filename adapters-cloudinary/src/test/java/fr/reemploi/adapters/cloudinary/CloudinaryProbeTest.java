package fr.reemploi.adapters.cloudinary;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.settings.ImageFields;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.Section;
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

    private final CloudinaryFixture inside = new CloudinaryFixture();

    @AfterEach
    void close() {
        inside.close();
    }

    @Test
    void settings_that_hold_pass_every_check_and_leave_nothing() {
        assertThat(probe(Map.of()))
                .allSatisfy(check -> assertThat(check.ok()).as("%s", check).isTrue())
                .extracting(ProbeResult::name)
                .containsExactly("clock", "credentials", "upload", "removal");
        assertThat(inside.cloudinary.names()).isEmpty();
    }

    @Test
    void no_account_is_said_in_one_check_without_asking() {
        var bare = Map.of(ImageFields.API_SECRET, "");
        assertThat(probe(bare))
                .extracting(ProbeResult::code)
                .containsExactly("check.images.not-configured");
        assertThat(inside.cloudinary.requests("")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "apiSecret, wrong, check.images.wrong-secret",
        "apiKey, 999999999, check.images.unknown-key",
        "cloudName, other-cloud, check.images.other-cloud",
        "cloudName, unknown-cloud, check.images.unknown-cloud",
    })
    void what_is_wrong_is_told_apart(String field, String value, String code) {
        assertThat(faults(Map.of(field, value))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "-12, check.images.clock.ahead, 12",
        "59, check.images.clock.late, 59",
        "600, check.images.clock.late, 600",
    })
    void a_clock_that_is_wrong_is_told_in_minutes(int there, String code, String minutes) {
        inside.cloudinary.setTime(NOW.plus(Duration.ofMinutes(there)));
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
    void a_request_that_is_stale_although_the_clocks_agree_is_still_told() {
        inside.cloudinary.failNext(
                response -> response,
                FakeCloudinary.error(400, "Stale request - reported time is x"));
        assertThat(faults(Map.of())).containsExactly("check.images.stale");
    }

    @ParameterizedTest
    @MethodSource
    void each_failure_has_its_sentence(FakeCloudinary.Fault fault, String code) {
        inside.cloudinary.failAll(fault);
        assertThat(faults(Map.of())).containsExactly(code);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> each_failure_has_its_sentence() {
        return Stream.of(
                row(FakeCloudinary.status(420), "check.images.rate-limited"),
                row(FakeCloudinary.status(429), "check.images.rate-limited"),
                row(FakeCloudinary.status(503), "check.images.failing"),
                row(FakeCloudinary.html(200), "check.images.not-cloudinary"),
                row(FakeCloudinary.status(403), "check.images.refused"),
                row(FakeCloudinary.cutOff(), "check.images.unreachable"));
    }

    private static org.junit.jupiter.params.provider.Arguments row(
            FakeCloudinary.Fault fault, String code) {
        return org.junit.jupiter.params.provider.Arguments.of(fault, code);
    }

    @Test
    void a_folder_that_is_refused_and_a_name_that_is_changed_are_told() {
        inside.cloudinary.failNext(
                response -> response,
                FakeCloudinary.error(400, "Folder reemploi is not permitted"));
        assertThat(faults(Map.of())).containsExactly("check.images.folder");
        inside.cloudinary.renameUploads();
        assertThat(faults(Map.of())).containsExactly("check.images.renamed");
    }

    @Test
    void an_upload_and_a_removal_that_fail_are_told_apart() {
        inside.cloudinary.failNext(
                response -> response, FakeCloudinary.error(400, "Plan is used up"));
        assertThat(faults(Map.of())).containsExactly("check.images.upload-refused");
        inside.cloudinary.failNext(
                response -> response,
                response -> response,
                FakeCloudinary.error(403, "Not for this key"));
        assertThat(faults(Map.of())).containsExactly("check.images.not-removed");
        inside.cloudinary.signResponsesWith("another");
        assertThat(faults(Map.of())).containsExactly("check.images.not-genuine");
    }

    @Test
    void every_check_and_remedy_has_its_sentence_and_tells_no_secret() {
        for (var fault : List.of(FakeCloudinary.status(403), FakeCloudinary.html(200)))
            inside.cloudinary.failNext(fault);
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
        var probe = inside.adapter(_ -> {}, InstantSource.fixed(NOW)).probe();
        assertThat(probe.section()).isEqualTo(Section.IMAGES);
        return probe.probe(values(changed));
    }

    /// What a form gives; an empty value is none.
    private SettingValues values(Map<String, String> changed) {
        var all =
                new HashMap<>(
                        Map.of(
                                ImageFields.CLOUD_NAME,
                                FakeCloudinary.CLOUD,
                                ImageFields.API_KEY,
                                FakeCloudinary.KEY,
                                ImageFields.API_SECRET,
                                FakeCloudinary.SECRET,
                                ImageFields.FOLDER,
                                "reemploi",
                                ImageFields.SIGNATURE,
                                "sha256",
                                ImageFields.UPLOAD_ADDRESS,
                                inside.cloudinary.address(),
                                ImageFields.DELIVERY_ADDRESS,
                                inside.cloudinary.address()));
        all.putAll(changed);
        all.values().removeIf(String::isEmpty);
        return new SettingValues(all);
    }
}
