package fr.reemploi.application.settings;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.settings.ReadSettings.Usage;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A stored secret does not follow a changed address.
class ForgottenSecretsTest {
    private static final Actor ADMIN =
            new Actor(anAccountId(), Set.of(Role.ADMIN), new SessionId(new UUID(1, 1)));
    private static final String SECRET_KEY = "sk_test_51NothingReal0000WXYZ";

    private final InMemoryApplication application = new InMemoryApplication();
    private final CurrentSettings current = application.currentSettings;

    /// Each address of each section that has a secret.
    static Stream<Arguments> addresses() {
        return ExampleSections.ALL.all().stream()
                .flatMap(section ->
                        section.fields().stream()
                                .filter(SettingField::isAddress)
                                .filter(_ ->
                                        section.fields().stream().anyMatch(SettingField::isSecret))
                                .map(field -> Arguments.of(section, field)));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void another_host_makes_the_section_forget_its_secrets(Section section, SettingField address) {
        fillSecrets(section);
        edit(section, Map.of(address.name(), elsewhere(address)));

        for (var secret : secrets(section)) {
            assertThat(current.of(section.id()).text(secret.name())).as(secret.name()).isEmpty();
            assertThat(isSet(section, secret)).isFalse();
        }
        assertThat(application.probeSettings.probe(ADMIN, section.id().value()))
                .extracting(ProbeResult::code)
                .contains("check.secret-forgotten");
    }

    @Test
    void every_section_with_an_address_was_tried() {
        assertThat(addresses()).hasSizeGreaterThan(3);
    }

    private static String elsewhere(SettingField address) {
        return address.name().equals("plateAddress")
                ? "https://elsewhere.example/x?p={plate}&t={token}"
                : "https://elsewhere.example";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.bank.example:8443",
                "http://localhost:12111",
                "https://api.bank.example.example",
                "https://api-bank.example"
            })
    void port_scheme_and_host_all_count(String address) {
        fillSecrets(ExampleSections.PAYMENT);
        edit(ExampleSections.PAYMENT, Map.of("address", address));

        assertThat(current.of(SectionId.PAYMENT).has("secretKey")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.bank.example",
                "https://API.Bank.example",
                "https://api.bank.example:443",
                "https://api.bank.example/v1"
            })
    void another_spelling_or_path_of_the_same_host_keeps_them(String address) {
        fillSecrets(ExampleSections.PAYMENT);
        edit(ExampleSections.PAYMENT, Map.of("address", address));

        assertThat(current.of(SectionId.PAYMENT).text("secretKey")).contains(SECRET_KEY);
    }

    @Test
    void a_secret_entered_with_the_new_address_is_kept_even_if_it_is_the_same() {
        fillSecrets(ExampleSections.PAYMENT);
        edit(
                ExampleSections.PAYMENT,
                Map.of("address", "https://elsewhere.example", "secretKey", SECRET_KEY));

        assertThat(current.of(SectionId.PAYMENT).text("secretKey")).contains(SECRET_KEY);
        assertThat(current.of(SectionId.PAYMENT).has("webhookSecret")).isFalse();
    }

    @Test
    void the_usual_address_counts_as_another_one_too() {
        edit(ExampleSections.PAYMENT, Map.of("address", "https://elsewhere.example"));
        fillSecrets(ExampleSections.PAYMENT);
        reset(ExampleSections.PAYMENT, "address");

        assertThat(current.of(SectionId.PAYMENT).has("secretKey")).isFalse();
    }

    @Test
    void a_forgotten_key_makes_payments_unavailable_until_it_is_entered_or_removed() {
        fillSecrets(ExampleSections.PAYMENT);
        edit(ExampleSections.PAYMENT, Map.of("address", "https://elsewhere.example"));
        reset(ExampleSections.PAYMENT, "address");
        assertThat(mode()).isEqualTo(PaymentMode.UNAVAILABLE);

        edit(ExampleSections.PAYMENT, Map.of("secretKey", SECRET_KEY));
        assertThat(mode()).isEqualTo(PaymentMode.REAL);

        reset(ExampleSections.PAYMENT, "secretKey");
        assertThat(mode()).isEqualTo(PaymentMode.SIMULATED);
    }

    private PaymentMode mode() {
        return PaymentMode.of(ExampleSections.PAYMENT, current.of(SectionId.PAYMENT));
    }

    /// The fields without which a service is not in use, with valid values.
    static Stream<Arguments> servicesInUse() {
        return Stream.of(
                Arguments.of(ExampleSections.PAYMENT, Map.of("secretKey", SECRET_KEY), "address"),
                Arguments.of(
                        ExampleSections.IMAGES,
                        Map.of("cloudName", "casse", "apiSecret", "s3cr3t"),
                        "uploadAddress"),
                // any address of the section: the key may have been meant for it
                Arguments.of(
                        ExampleSections.REGISTRIES,
                        Map.of("plateToken", "t0k3n"),
                        "companyAddress"));
    }

    @ParameterizedTest
    @MethodSource("servicesInUse")
    void a_service_without_its_forgotten_secret_is_neither_off_nor_in_use(
            Section section, Map<String, ?> values, String address) {
        edit(section, values);
        assertThat(section.isInUse(current.of(section.id()))).isTrue();
        assertThat(section.lacksLostSecret(current.of(section.id()))).isFalse();
        edit(section, Map.of(address, "https://elsewhere.example"));

        assertThat(section.isInUse(current.of(section.id()))).isFalse();
        assertThat(section.lacksLostSecret(current.of(section.id()))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("servicesInUse")
    void its_test_reports_the_secrets_and_nothing_else(
            Section section, Map<String, ?> values, String address) {
        edit(section, values);
        edit(section, Map.of(address, "https://elsewhere.example"));
        var results = tested(section).probe(ADMIN, section.id().value());

        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.ok()).isFalse();
                    assertThat(result.code()).isEqualTo("check.secret-forgotten");
                });
        assertThat(application.settingsStore.firstPassedTest(section.id())).isEmpty();
    }

    @Test
    void a_mail_server_without_its_forgotten_password_is_not_complete() {
        edit(
                MailFields.SECTION,
                Map.of(
                        "host", "smtp.example",
                        "from", "a@b.example",
                        "username", "me",
                        "password", "correct horse"));
        assertThat(usage(MailFields.SECTION)).isEqualTo(Usage.IN_USE);
        edit(MailFields.SECTION, Map.of("host", "smtp.elsewhere.example"));

        assertThat(usage(MailFields.SECTION)).isEqualTo(Usage.INCOMPLETE);
        assertThat(current.of(SectionId.MAIL).isLost("password")).isTrue();
        assertThat(application.probeSettings.probe(ADMIN, "mail"))
                .extracting(ProbeResult::code)
                .contains("check.secret-forgotten");

        reset(MailFields.SECTION, "password");
        assertThat(usage(MailFields.SECTION)).isEqualTo(Usage.IN_USE);
    }

    @Test
    void a_section_whose_second_secret_is_forgotten_is_not_complete() {
        fillSecrets(ExampleSections.PAYMENT);
        edit(ExampleSections.PAYMENT, Map.of("address", "https://elsewhere.example"));
        edit(ExampleSections.PAYMENT, Map.of("secretKey", SECRET_KEY));

        assertThat(usage(ExampleSections.PAYMENT)).isEqualTo(Usage.INCOMPLETE);
    }

    private Usage usage(Section section) {
        return application.readSettings.read(ADMIN, section.id().value()).usage();
    }

    /// A test whose probe, were it run, would pass.
    private ProbeSettings tested(Section section) {
        var passing =
                new Probe() {
                    @Override
                    public SectionId section() {
                        return section.id();
                    }

                    @Override
                    public List<ProbeResult> probe(SettingValues values) {
                        return List.of(ProbeResult.passed("credentials", "check.payment.sandbox"));
                    }
                };
        return new ProbeSettings(
                application.sections,
                application.settingsStore,
                application.sealedSettings,
                current,
                List.of(passing),
                _ -> Optional.empty(),
                () -> NOON);
    }

    @ParameterizedTest
    @CsvSource({"host, smtp.elsewhere.example", "port, 2525", "security, none"})
    void a_mail_server_is_an_address_too(String field, String value) {
        edit(
                MailFields.SECTION,
                Map.of("host", "smtp.example", "username", "me", "password", "correct horse"));
        edit(MailFields.SECTION, Map.of(field, value));

        assertThat(current.of(SectionId.MAIL).has("password")).isFalse();
    }

    @Test
    void clearing_the_mail_server_first_does_not_help() {
        edit(MailFields.SECTION, Map.of("host", "smtp.example", "password", "correct horse"));
        reset(MailFields.SECTION, "host");
        edit(MailFields.SECTION, Map.of("host", "smtp.elsewhere.example"));

        assertThat(current.of(SectionId.MAIL).has("password")).isFalse();
    }

    @Test
    void a_password_may_be_entered_before_its_server() {
        edit(MailFields.SECTION, Map.of("password", "correct horse"));
        edit(MailFields.SECTION, Map.of("host", "smtp.example"));

        assertThat(current.of(SectionId.MAIL).text("password")).contains("correct horse");
    }

    @Test
    void an_address_whose_secret_is_in_the_environment_is_changed_there() {
        application.overrides.set("REEMPLOI_PAYMENT_SECRET_KEY", SECRET_KEY);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        edit(
                                ExampleSections.PAYMENT,
                                Map.of("address", "https://elsewhere.example")))
                .satisfies(refused ->
                        assertThat(refused.errors())
                                .containsExactly(
                                        FieldError.of(
                                                "values.address",
                                                "setting.address.of-variable",
                                                "REEMPLOI_PAYMENT_SECRET_KEY")));
        assertThat(current.of(SectionId.PAYMENT).text("address"))
                .contains("https://api.bank.example");
    }

    @Test
    void the_audit_names_the_forgotten_secrets() {
        fillSecrets(ExampleSections.IMAGES);
        var before = application.settingsStore.of(SectionId.IMAGES);
        var change =
                before.fill(
                        Map.of("apiSecret", Optional.of(SealedSettings.FORGOTTEN)),
                        ADMIN.account(),
                        NOON);

        assertThat(change.events())
                .first()
                .isInstanceOfSatisfying(
                        SettingsChanged.class,
                        event -> assertThat(event.fields()).containsExactly("apiSecret"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://api.bank.example, setting.address.not-https",
        "https://10.1.2.3, setting.address.not-public"
    })
    void an_address_that_may_not_be_called_is_not_stored(String address, String code) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> edit(ExampleSections.PAYMENT, Map.of("address", address)))
                .satisfies(refused ->
                        assertThat(refused.errors())
                                .extracting(FieldError::code)
                                .containsExactly(code));
    }

    @ParameterizedTest
    @CsvSource({
        "a@b.example, a@b.example",
        "' Site <a@b.example>', Site <a@b.example>",
        "'\"Pièces, etc.\" <a@b.example>', 'Pièces, etc. <a@b.example>'",
        "<a@b.example>, a@b.example"
    })
    void a_sender_may_have_a_name(String input, String stored) {
        edit(MailFields.SECTION, Map.of("from", input));

        assertThat(current.of(SectionId.MAIL).text("from")).contains(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nobody",
                "Site a@b.example",
                "Site <a@b.example",
                "a@b@c",
                "A <a@b>, B <c@d>",
                "Site <>",
                "<a@b.example>\r\nBcc: x@y.example",
                "a @b.example"
            })
    void a_sender_that_is_none_is_rejected(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> edit(MailFields.SECTION, Map.of("from", input)));
    }

    private void fillSecrets(Section section) {
        var values = new HashMap<String, Object>();
        for (var secret : secrets(section)) {
            var value = secret.name().equals("secretKey") ? SECRET_KEY : "correct horse battery";
            values.put(secret.name(), value);
        }
        edit(section, values);
        assertThat(secrets(section)).allMatch(secret -> isSet(section, secret));
    }

    private static List<SettingField> secrets(Section section) {
        return section.fields().stream().filter(SettingField::isSecret).toList();
    }

    private boolean isSet(Section section, SettingField secret) {
        return application.readSettings.read(ADMIN, section.id().value()).fields().stream()
                .filter(snapshot -> snapshot.field().equals(secret))
                .allMatch(ReadSettings.FieldSnapshot::set);
    }

    private void reset(Section section, String field) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(field, null);
        edit(section, values);
    }

    private void edit(Section section, Map<String, ?> values) {
        application.editSettings.edit(
                ADMIN,
                section.id().value(),
                ExpectedVersion.ANY,
                Form.ofJson(Map.of("values", values)));
    }
}
