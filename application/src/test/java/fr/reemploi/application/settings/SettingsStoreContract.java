package fr.reemploi.application.settings;

import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.Change;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Contract of `SettingsStore`.
public abstract class SettingsStoreContract {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    protected abstract SettingsStore settings();

    @Test
    void a_section_without_values_is_empty() {
        assertThat(settings().of(SectionId.IMAGES))
                .isEqualTo(StoredSettings.none(SectionId.IMAGES));
    }

    @Test
    void saved_settings_are_found_in_their_section_only() {
        var saved = settings().save(filled("host", "smtp.example"));

        assertThat(settings().of(SectionId.MAIL)).isEqualTo(saved);
        assertThat(saved.values()).containsExactly(Map.entry("host", "smtp.example"));
        assertThat(settings().of(SectionId.PAYMENT).values()).isEmpty();

        var emptied =
                settings().save(saved.fill(Map.of("host", Optional.empty()), anAccountId(), NOON));
        assertThat(settings().of(SectionId.MAIL)).isEqualTo(emptied);
        assertThat(emptied.values()).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var early = filled("host", "one.example");
        settings().save(early);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> settings().save(early));
    }

    @Test
    void of_twenty_who_write_at_once_one_does() throws Exception {
        var early = filled("host", "one.example");

        assertThat(
                        ConcurrentCalls.run(
                                20, StaleVersionException.class, _ -> settings().save(early)))
                .hasSize(1);
    }

    @Test
    void the_first_passed_test_of_a_section_is_recorded_beside_its_version() {
        var saved = settings().save(filled("host", "smtp.example"));
        assertThat(settings().firstPassedTest(SectionId.MAIL)).isEmpty();

        settings().recordPassedTest(SectionId.MAIL, NOON);
        settings().recordPassedTest(SectionId.MAIL, NOON.plusSeconds(60));

        assertThat(settings().firstPassedTest(SectionId.MAIL)).contains(NOON);
        assertThat(settings().firstPassedTest(SectionId.IMAGES)).isEmpty();
        assertThat(settings().of(SectionId.MAIL)).isEqualTo(saved);
        assertThat(settings().of(SectionId.IMAGES))
                .isEqualTo(StoredSettings.none(SectionId.IMAGES));
    }

    private Change<StoredSettings> filled(String name, String value) {
        return settings()
                .of(SectionId.MAIL)
                .fill(Map.of(name, Optional.of(value)), anAccountId(), NOON);
    }
}
