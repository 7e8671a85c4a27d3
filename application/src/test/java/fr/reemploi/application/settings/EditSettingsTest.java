package fr.reemploi.application.settings;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.settings.ReadSettings.FieldSnapshot;
import fr.reemploi.application.settings.ReadSettings.Source;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.FakeSecrets;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.ForbiddenException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditSettingsTest {
    private static final String KEY = "sk_test_51NothingReal0000WXYZ";
    private static final Actor ADMIN = actor(Role.ADMIN);

    private Instant now = NOON;
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(InstantSource.class, _ -> () -> now));
    private final InMemorySettingsStore store = application.settingsStore;
    private final InMemoryOverrides environment = application.overrides;
    private final CurrentSettings current = application.currentSettings;
    private final ReadSettings reading = application.readSettings;

    @Test
    void a_secret_is_sealed_in_the_store_and_never_shown() {
        fill("payment", "secretKey", KEY);

        assertThat(store.of(SectionId.PAYMENT).values().toString()).doesNotContain("Nothing");
        var snapshot = shown("payment", "secretKey");
        assertThat(snapshot.value()).isEmpty();
        assertThat(snapshot.set()).isTrue();
        assertThat(snapshot.last4()).contains("WXYZ");
        assertThat(current.of(SectionId.PAYMENT).text("secretKey")).contains(KEY);
    }

    @Test
    void of_a_short_secret_not_even_the_end_is_shown() {
        fill("mail", "password", "hunter2");

        assertThat(shown("mail", "password").last4()).isEmpty();
        assertThat(shown("mail", "password").set()).isTrue();
    }

    @Test
    void a_change_applies_at_once() {
        assertThat(current.of(SectionId.MAIL).has("host")).isFalse();
        fill("mail", "host", "smtp.example");
        assertThat(current.of(SectionId.MAIL).text("host")).contains("smtp.example");
    }

    @Test
    void a_change_of_another_node_applies_within_seconds() {
        assertThat(current.of(SectionId.MAIL).has("host")).isFalse();
        store.save(
                store.of(SectionId.MAIL)
                        .fill(Map.of("host", Optional.of("other.example")), anAccountId(), now));

        now = now.plusSeconds(5);
        assertThat(current.of(SectionId.MAIL).text("host")).contains("other.example");
    }

    @Test
    void null_resets_to_the_default() {
        fill("payment", "address", "http://localhost:12111");
        fill("payment", "address", null);

        assertThat(shown("payment", "address").value()).contains("https://api.bank.example");
        assertThat(shown("payment", "address").source()).isEqualTo(Source.DEFAULT);
    }

    @Test
    void what_is_absent_stays() {
        fill("mail", "host", "smtp.example");
        fill("mail", "port", 465);

        assertThat(current.of(SectionId.MAIL).text("host")).contains("smtp.example");
        assertThat(current.of(SectionId.MAIL).number("port")).isEqualTo(465);
    }

    @Test
    void characters_pasted_around_a_key_are_removed() {
        fill("payment", "secretKey", " \"" + KEY + "\"\n");

        assertThat(current.of(SectionId.PAYMENT).text("secretKey")).contains(KEY);
    }

    @Test
    void a_key_of_the_wrong_kind_is_refused_when_it_is_typed_and_not_quoted() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> fill("payment", "secretKey", "pk_live_public"))
                .satisfies(exception ->
                        assertThat(exception.errors())
                                .containsExactly(
                                        FieldError.of(
                                                "values.secretKey",
                                                "setting.payment.not-a-secret-key")));
    }

    @Test
    void every_error_is_reported_at_once() {
        var values = Map.<String, Object>of("port", "many", "from", "nobody", "colour", "red");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> edit("mail", values, ExpectedVersion.ANY))
                .satisfies(exception ->
                        assertThat(exception.errors())
                                .extracting(FieldError::field)
                                .containsExactlyInAnyOrder(
                                        "values.port", "values.from", "values.colour"));
    }

    @Test
    void the_environment_takes_precedence_and_is_shown_as_source() {
        fill("mail", "host", "stored.example");
        environment.set("REEMPLOI_MAIL_HOST", "environment.example");
        now = now.plusSeconds(5);

        assertThat(current.of(SectionId.MAIL).text("host")).contains("environment.example");
        assertThat(shown("mail", "host").source()).isEqualTo(Source.ENVIRONMENT);
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> fill("mail", "host", "third.example"))
                .satisfies(exception ->
                        assertThat(exception.errors())
                                .containsExactly(
                                        FieldError.of(
                                                "values.host",
                                                "setting.overridden",
                                                "REEMPLOI_MAIL_HOST")));
    }

    @Test
    void a_list_of_the_environment_is_set_apart_by_semicolons() {
        environment.set("REEMPLOI_MARKETPLACE_OPERATOR_DETAILS", "1 rue du Port; SIRET 1 ;");

        assertThat(current.of(SectionId.MARKETPLACE).list("operatorDetails"))
                .containsExactly("1 rue du Port", "SIRET 1");
    }

    @Test
    void an_invalid_environment_is_detected_at_start_up() {
        environment.set("REEMPLOI_MAIL_PORT", "twenty");

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(current::checkOverrides)
                .satisfies(wrong ->
                        assertThat(wrong.errors())
                                .extracting(FieldError::field)
                                .containsExactly("REEMPLOI_MAIL_PORT"));
    }

    @Test
    void a_change_event_has_the_names_of_its_fields_only() {
        fill("payment", "secretKey", KEY);

        assertThat(store.events())
                .containsExactly(
                        new SettingsChanged(
                                SectionId.PAYMENT, List.of("secretKey"), ADMIN.account(), now));
    }

    @Test
    void typing_the_same_again_changes_nothing() {
        fill("payment", "secretKey", KEY);
        var version = store.of(SectionId.PAYMENT).version();
        fill("payment", "secretKey", KEY);

        assertThat(store.of(SectionId.PAYMENT).version()).isEqualTo(version);
        assertThat(store.events()).hasSize(1);
    }

    @Test
    void an_older_version_is_rejected() {
        fill("mail", "host", "smtp.example");

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> edit("mail", Map.of("port", 25), ExpectedVersion.at(7)));
    }

    @Test
    void a_secret_sealed_with_a_lost_key_is_absent_and_the_probe_reports_it() {
        fill("payment", "secretKey", KEY);
        var other = new SealedSettings(new FakeSecrets());
        var reloaded =
                new CurrentSettings(
                        ExampleSections.ALL, store, other, _ -> Optional.empty(), () -> now);

        assertThat(reloaded.of(SectionId.PAYMENT).has("secretKey")).isFalse();
        // parts must not be sold for free
        assertThat(PaymentMode.of(ExampleSections.PAYMENT, reloaded.of(SectionId.PAYMENT)))
                .isEqualTo(PaymentMode.UNAVAILABLE);
        var probing =
                new ProbeSettings(
                        ExampleSections.ALL,
                        store,
                        other,
                        reloaded,
                        List.of(),
                        _ -> Optional.empty(),
                        () -> now);
        assertThat(probing.probe(ADMIN, "payment"))
                .containsExactly(
                        ProbeResult.failed(
                                "sealed", "check.secret-lost", "setting.payment.secretKey"));
    }

    @Test
    void only_an_administrator_reads_changes_or_tests() {
        var seller = actor(Role.SELLER);

        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> reading.read(seller, "payment"));
        assertThatExceptionOfType(ForbiddenException.class)
                .isThrownBy(() -> reading.read(seller, "no-section"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> reading.read(ADMIN, "no-section"));
    }

    private void fill(String section, String field, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(field, value);
        edit(section, values, ExpectedVersion.ANY);
    }

    private void edit(String section, Map<String, ?> values, ExpectedVersion expected) {
        application.editSettings.edit(
                ADMIN, section, expected, Form.ofJson(Map.of("values", values)));
    }

    private FieldSnapshot shown(String section, String field) {
        return reading.read(ADMIN, section).fields().stream()
                .filter(candidate -> candidate.field().name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static Actor actor(Role role) {
        return new Actor(anAccountId(), Set.of(role), new SessionId(UUID.randomUUID()));
    }
}
