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
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.session.SessionId;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Language;
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
    private static final String STRIPE_KEY = "sk_test_51NothingReal0000WXYZ";

    private final InMemoryApplication application = new InMemoryApplication();
    private final CurrentSettings current = application.currentSettings;

    /// Each address of each section that has a secret.
    static Stream<Arguments> addresses() {
        return Stream.of(Section.values())
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
            assertThat(current.of(section).text(secret.name())).as(secret.name()).isEmpty();
            assertThat(isSet(section, secret)).isFalse();
        }
        assertThat(application.probeSettings.probe(ADMIN, section.id()))
                .extracting(ProbeResult::code)
                .contains("check.secret-forgotten");
    }

    @Test
    void every_section_with_an_address_was_tried() {
        assertThat(addresses()).hasSizeGreaterThan(9);
    }

    private static String elsewhere(SettingField address) {
        return address.name().equals(RegistryFields.PLATE_ADDRESS)
                ? "https://elsewhere.example/x?p={plate}&t={token}"
                : "https://elsewhere.example";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.stripe.com:8443",
                "http://localhost:12111",
                "https://api.stripe.com.example",
                "https://api-stripe.com"
            })
    void port_scheme_and_host_all_count(String address) {
        fillSecrets(Section.PAYMENT);
        edit(Section.PAYMENT, Map.of("address", address));

        assertThat(current.of(Section.PAYMENT).has("secretKey")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.stripe.com",
                "https://API.Stripe.com",
                "https://api.stripe.com:443",
                "https://api.stripe.com/v1"
            })
    void another_spelling_or_path_of_the_same_host_keeps_them(String address) {
        fillSecrets(Section.PAYMENT);
        edit(Section.PAYMENT, Map.of("address", address));

        assertThat(current.of(Section.PAYMENT).text("secretKey")).contains(STRIPE_KEY);
    }

    @Test
    void a_secret_entered_with_the_new_address_is_kept_even_if_it_is_the_same() {
        fillSecrets(Section.PAYMENT);
        edit(
                Section.PAYMENT,
                Map.of("address", "https://elsewhere.example", "secretKey", STRIPE_KEY));

        assertThat(current.of(Section.PAYMENT).text("secretKey")).contains(STRIPE_KEY);
        assertThat(current.of(Section.PAYMENT).has("webhookSecret")).isFalse();
    }

    @Test
    void the_usual_address_counts_as_another_one_too() {
        edit(Section.PAYMENT, Map.of("address", "https://elsewhere.example"));
        fillSecrets(Section.PAYMENT);
        reset(Section.PAYMENT, "address");

        assertThat(current.of(Section.PAYMENT).has("secretKey")).isFalse();
    }

    @Test
    void a_forgotten_key_makes_payments_unavailable_until_it_is_entered_or_removed() {
        fillSecrets(Section.PAYMENT);
        edit(Section.PAYMENT, Map.of("address", "https://elsewhere.example"));
        reset(Section.PAYMENT, "address");
        assertThat(mode()).isEqualTo(PaymentMode.UNAVAILABLE);

        edit(Section.PAYMENT, Map.of("secretKey", STRIPE_KEY));
        assertThat(mode()).isEqualTo(PaymentMode.REAL);

        reset(Section.PAYMENT, "secretKey");
        assertThat(mode()).isEqualTo(PaymentMode.SIMULATED);
    }

    private PaymentMode mode() {
        return PaymentFields.mode(current.of(Section.PAYMENT));
    }

    /// The fields without which a service is not in use, with valid values.
    static Stream<Arguments> servicesInUse() {
        return Stream.of(
                Arguments.of(Section.PAYMENT, Map.of("secretKey", STRIPE_KEY), "address"),
                Arguments.of(
                        Section.IMAGES,
                        Map.of("cloudName", "casse", "apiKey", "12345678", "apiSecret", "s3cr3t"),
                        "uploadAddress"),
                Arguments.of(
                        Section.SHIPPING_BOXTAL,
                        Map.of("accessKey", "access", "secretKey", "s3cr3t"),
                        "address"),
                Arguments.of(
                        Section.SHIPPING_MONDIAL_RELAY,
                        Map.of(
                                "enseigne", "BDTEST13",
                                "privateKey", "s3cr3t",
                                "login", "casse",
                                "password", "correct horse",
                                "customerId", "BDTEST"),
                        "shipmentAddress"),
                // any address of the section: the key may have been meant for it
                Arguments.of(Section.REGISTRIES, Map.of("plateToken", "t0k3n"), "companyAddress"));
    }

    @ParameterizedTest
    @MethodSource("servicesInUse")
    void a_service_without_its_forgotten_secret_is_neither_off_nor_in_use(
            Section section, Map<String, ?> values, String address) {
        edit(section, values);
        assertThat(section.isInUse(current.of(section))).isTrue();
        assertThat(section.lacksLostSecret(current.of(section))).isFalse();
        edit(section, Map.of(address, "https://elsewhere.example"));

        assertThat(section.isInUse(current.of(section))).isFalse();
        assertThat(section.lacksLostSecret(current.of(section))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("servicesInUse")
    void its_test_reports_the_secrets_and_nothing_else(
            Section section, Map<String, ?> values, String address) {
        edit(section, values);
        edit(section, Map.of(address, "https://elsewhere.example"));
        var results = tested(section).probe(ADMIN, section.id());

        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.ok()).isFalse();
                    assertThat(result.code()).isEqualTo("check.secret-forgotten");
                });
        assertThat(application.settingsStore.firstPassedTest(section)).isEmpty();
    }

    @Test
    void a_mail_server_without_its_forgotten_password_is_not_complete() {
        edit(
                Section.MAIL,
                Map.of(
                        "host", "smtp.example",
                        "from", "a@b.example",
                        "username", "me",
                        "password", "correct horse"));
        assertThat(usage(Section.MAIL)).isEqualTo(Usage.IN_USE);
        edit(Section.MAIL, Map.of("host", "smtp.elsewhere.example"));

        assertThat(usage(Section.MAIL)).isEqualTo(Usage.INCOMPLETE);
        assertThat(current.of(Section.MAIL).isLost("password")).isTrue();
        assertThat(application.probeSettings.probe(ADMIN, "mail"))
                .extracting(ProbeResult::code)
                .contains("check.secret-forgotten");

        reset(Section.MAIL, "password");
        assertThat(usage(Section.MAIL)).isEqualTo(Usage.IN_USE);
    }

    @Test
    void a_section_whose_second_secret_is_forgotten_is_not_complete() {
        fillSecrets(Section.SHIPPING_BOXTAL);
        edit(Section.SHIPPING_BOXTAL, Map.of("accessKey", "access"));
        edit(Section.SHIPPING_BOXTAL, Map.of("quotationAddress", "https://elsewhere.example"));
        edit(Section.SHIPPING_BOXTAL, Map.of("secretKey", "s3cr3t"));

        assertThat(usage(Section.SHIPPING_BOXTAL)).isEqualTo(Usage.INCOMPLETE);
    }

    private Usage usage(Section section) {
        return application.readSettings.read(ADMIN, section.id()).usage();
    }

    @Test
    void the_test_names_a_forgotten_secret_by_its_label() {
        fillSecrets(Section.PAYMENT);
        edit(Section.PAYMENT, Map.of("address", "https://elsewhere.example"));
        var result = application.probeSettings.probe(ADMIN, "payment").getFirst();

        assertThat(Messages.of(Language.FR, result.code(), result.arguments().toArray()))
                .contains("« Clé secrète »");
        assertThat(Messages.of(Language.EN, result.code(), result.arguments().toArray()))
                .contains("“Secret key”");
    }

    /// A test whose probe, were it run, would pass.
    private ProbeSettings tested(Section section) {
        var passing =
                new Probe() {
                    @Override
                    public Section section() {
                        return section;
                    }

                    @Override
                    public List<ProbeResult> probe(SettingValues values) {
                        return List.of(ProbeResult.passed("credentials", "check.payment.sandbox"));
                    }
                };
        return new ProbeSettings(
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
                Section.MAIL,
                Map.of("host", "smtp.example", "username", "me", "password", "correct horse"));
        edit(Section.MAIL, Map.of(field, value));

        assertThat(current.of(Section.MAIL).has("password")).isFalse();
    }

    @Test
    void clearing_the_mail_server_first_does_not_help() {
        edit(Section.MAIL, Map.of("host", "smtp.example", "password", "correct horse"));
        reset(Section.MAIL, "host");
        edit(Section.MAIL, Map.of("host", "smtp.elsewhere.example"));

        assertThat(current.of(Section.MAIL).has("password")).isFalse();
    }

    @Test
    void a_password_may_be_entered_before_its_server() {
        edit(Section.MAIL, Map.of("password", "correct horse"));
        edit(Section.MAIL, Map.of("host", "smtp.example"));

        assertThat(current.of(Section.MAIL).text("password")).contains("correct horse");
    }

    @Test
    void an_address_whose_secret_is_in_the_environment_is_changed_there() {
        application.overrides.set("REEMPLOI_PAYMENT_SECRET_KEY", STRIPE_KEY);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(
                        () -> edit(Section.PAYMENT, Map.of("address", "https://elsewhere.example")))
                .satisfies(refused ->
                        assertThat(refused.errors())
                                .containsExactly(
                                        FieldError.of(
                                                "values.address",
                                                "setting.address.of-variable",
                                                "REEMPLOI_PAYMENT_SECRET_KEY")));
        assertThat(current.of(Section.PAYMENT).text("address")).contains("https://api.stripe.com");
    }

    @Test
    void the_audit_names_the_forgotten_secrets() {
        fillSecrets(Section.IMAGES);
        var before = application.settingsStore.of(Section.IMAGES);
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
        "http://api.stripe.com, setting.address.not-https",
        "https://10.1.2.3, setting.address.not-public"
    })
    void an_address_that_may_not_be_called_is_not_stored(String address, String code) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> edit(Section.PAYMENT, Map.of("address", address)))
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
        edit(Section.MAIL, Map.of("from", input));

        assertThat(current.of(Section.MAIL).text("from")).contains(stored);
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
                .isThrownBy(() -> edit(Section.MAIL, Map.of("from", input)));
    }

    private void fillSecrets(Section section) {
        var values = new HashMap<String, Object>();
        for (var secret : secrets(section)) {
            var value =
                    switch (secret.name()) {
                        case PaymentFields.SECRET_KEY ->
                                section == Section.PAYMENT ? STRIPE_KEY : "correct horse battery";
                        case PaymentFields.WEBHOOK_SECRET, PaymentFields.CONNECT_WEBHOOK_SECRET ->
                                "whsec_correcthorse";
                        default -> "correct horse battery";
                    };
            values.put(secret.name(), value);
        }
        edit(section, values);
        assertThat(secrets(section)).allMatch(secret -> isSet(section, secret));
    }

    private static List<SettingField> secrets(Section section) {
        return section.fields().stream().filter(SettingField::isSecret).toList();
    }

    private boolean isSet(Section section, SettingField secret) {
        return application.readSettings.read(ADMIN, section.id()).fields().stream()
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
                ADMIN, section.id(), ExpectedVersion.ANY, Form.ofJson(Map.of("values", values)));
    }
}
