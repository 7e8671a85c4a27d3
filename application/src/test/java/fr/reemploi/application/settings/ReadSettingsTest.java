package fr.reemploi.application.settings;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.radio.RadioFields;
import fr.reemploi.application.settings.ReadSettings.SectionSnapshot;
import fr.reemploi.application.settings.ReadSettings.Usage;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadSettingsTest {
    private static final Actor ADMIN =
            new Actor(anAccountId(), Set.of(Role.ADMIN), new SessionId(new UUID(1, 1)));

    private final InMemoryApplication application = new InMemoryApplication();
    private final InMemorySettingsStore store = application.settingsStore;
    private final InMemoryOverrides environment = application.overrides;
    private final ReadSettings reading = application.readSettings;

    @Test
    void without_stored_values_no_section_is_in_use_but_the_radio_which_is_on() {
        assertThat(reading.all(ADMIN))
                .extracting(SectionSnapshot::section)
                .containsExactlyElementsOf(ExampleSections.ALL.all());
        assertThat(reading.all(ADMIN))
                .allSatisfy(snapshot ->
                        assertThat(snapshot.usage())
                                .as(snapshot.section().id().toString())
                                .isEqualTo(
                                        snapshot.section().id().equals(RadioFields.ID)
                                                ? Usage.IN_USE
                                                : Usage.UNUSED));
    }

    @Test
    void half_of_what_a_section_needs_is_incomplete() {
        fill("mail", Map.of("host", "smtp.example.fr"));
        fill("images", Map.of("cloudName", "casse"));

        assertThat(use("mail")).isEqualTo(Usage.INCOMPLETE);
        assertThat(use("images")).isEqualTo(Usage.INCOMPLETE);
    }

    @Test
    void a_section_with_all_required_fields_is_in_use_whatever_their_source() {
        fill("mail", Map.of("host", "smtp.example.fr"));
        environment.set("REEMPLOI_MAIL_FROM", "contact@example.fr");
        fill("images", Map.of("cloudName", "casse", "apiSecret", "B"));
        fill("payment", Map.of("secretKey", "sk_test_51NothingReal0000WXYZ"));
        fill("marketplace", Map.of("operatorName", "Casse du Port"));

        assertThat(use("mail")).isEqualTo(Usage.IN_USE);
        assertThat(use("images")).isEqualTo(Usage.IN_USE);
        assertThat(use("payment")).isEqualTo(Usage.IN_USE);
        assertThat(use("marketplace")).isEqualTo(Usage.IN_USE);
    }

    @Test
    void one_register_is_enough_and_a_flag_counts_only_when_it_is_on() {
        fill("registries", Map.of("checkCompanies", false));
        assertThat(use("registries")).isEqualTo(Usage.INCOMPLETE);

        fill("registries", Map.of("checkCompanies", true));
        assertThat(use("registries")).isEqualTo(Usage.IN_USE);
    }

    @Test
    void an_undecryptable_secret_is_absent() {
        fill("payment", Map.of("secretKey", "sk_test_51NothingReal0000WXYZ"));
        var other = new SealedSettings(new FakeSecrets());
        var reloaded =
                new CurrentSettings(
                        ExampleSections.ALL, store, other, _ -> Optional.empty(), () -> NOON);

        assertThat(
                        new ReadSettings(ExampleSections.ALL, store, other, reloaded)
                                .read(ADMIN, "payment")
                                .usage())
                .isEqualTo(Usage.INCOMPLETE);
    }

    private Usage use(String section) {
        return reading.read(ADMIN, section).usage();
    }

    private void fill(String section, Map<String, ?> values) {
        application.editSettings.edit(
                ADMIN, section, ExpectedVersion.ANY, Form.ofJson(Map.of("values", values)));
    }
}
