package fr.reemploi.adapters.shipping.boxtal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.MessageAssertions;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxtalProbeTest {
    private static final Map<String, String> QUOTATION =
            Map.of(
                    BoxtalFields.QUOTATION_USER, FakeBoxtal.QUOTATION_USER,
                    BoxtalFields.QUOTATION_PASSWORD, FakeBoxtal.QUOTATION_PASSWORD);

    private final FakeBoxtal fake = new FakeBoxtal();
    private final HttpClients httpClients = CarrierHttpClients.withShortTimeouts();

    @AfterEach
    void close() {
        httpClients.close();
        fake.close();
    }

    @Test
    void correct_keys_pass_and_nothing_is_ordered() {
        assertThat(probe(Map.of()))
                .containsExactly(
                        ProbeResult.passed("credentials", "check.shipping-boxtal.keys"),
                        ProbeResult.passed("quotation", "check.shipping-boxtal.quotation-none"),
                        ProbeResult.passed("webhook", "check.shipping-boxtal.webhook"));
        assertThat(probe(QUOTATION))
                .contains(ProbeResult.passed("quotation", "check.shipping-boxtal.quotation"));
        assertThat(fake.orders()).isEmpty();
    }

    @Test
    void wrong_keys_are_reported_with_the_address() {
        var address = fake.address();

        assertThat(probe(Map.of(BoxtalFields.SECRET_KEY, "wrong")))
                .contains(
                        ProbeResult.failed(
                                "credentials", "check.shipping-boxtal.keys-wrong", address))
                .allSatisfy(MessageAssertions::assertDefined);
    }

    @Test
    void wrong_quotation_keys_are_reported_separately() {
        var wrong =
                Map.of(
                        BoxtalFields.QUOTATION_USER,
                        FakeBoxtal.QUOTATION_USER,
                        BoxtalFields.QUOTATION_PASSWORD,
                        "wrong");

        assertThat(probe(wrong))
                .filteredOn(check -> !check.ok())
                .containsExactly(
                        ProbeResult.failed(
                                "quotation",
                                "check.shipping-boxtal.quotation-wrong",
                                fake.quotationAddress()));
    }

    @ParameterizedTest
    @CsvSource({"SLOW, no-answer", "HTML, garbled", "BROKEN, no-answer", "CUT, no-answer"})
    void missing_and_malformed_responses_are_distinguished(ScriptedFault fault, String code) {
        fake.failNext("token", Collections.nCopies(3, fault).toArray(ScriptedFault[]::new));

        assertThat(probe(Map.of()).getFirst().code()).isEqualTo("check.shipping-boxtal." + code);
    }

    @ParameterizedTest
    @CsvSource({"token, 0", "cotation, 1"})
    void a_redirect_is_reported_with_its_address(String part, int check) {
        fake.failNext(part, ScriptedFault.REDIRECT);

        var result = probe(QUOTATION).get(check);
        assertThat(result.code()).isEqualTo("check.redirected");
        assertThat(result.arguments()).contains("302", "https://elsewhere.example/");
    }

    @Test
    void missing_settings_are_reported() {
        var checks =
                new BoxtalProbe(httpClients, InstantSource.system())
                        .probe(new SettingValues(Map.of()));

        assertThat(checks)
                .containsExactly(
                        ProbeResult.failed("settings", "check.shipping-boxtal.incomplete"));
    }

    @Test
    void every_setting_and_finding_has_messages() throws java.io.IOException {
        MessageAssertions.assertSection(BoxtalFields.SECTION);
        MessageAssertions.assertProbe("boxtal", "BoxtalProbe", "check.shipping-boxtal.");
    }

    private List<ProbeResult> probe(Map<String, String> changed) {
        return new BoxtalProbe(httpClients, InstantSource.system()).probe(fake.values(changed));
    }
}
