package fr.reemploi.adapters.shipping.colissimo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.MessageAssertions;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.httpclient.HttpClients;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColissimoProbeTest {
    private static final String CODE = "check.shipping-colissimo.";

    private final FakeColissimo fake = new FakeColissimo();
    private final HttpClients httpClients = CarrierHttpClients.withShortTimeouts();

    @AfterEach
    void close() {
        httpClients.close();
        fake.close();
    }

    @Test
    void correct_keys_pass_and_nothing_is_ordered() {
        assertThat(codes(probe(Map.of()))).containsExactly(CODE + "points", CODE + "labels");
        assertThat(fake.orders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"contractNumber, 804153", "password, wrong"})
    void wrong_keys_are_reported(String field, String wrong) {
        assertThat(codes(probe(Map.of(field, wrong))))
                .containsExactly(CODE + "keys-wrong", CODE + "keys-wrong");
    }

    @Test
    void a_contract_without_labels_or_pickup_points_fails() {
        fake.withoutLabels();
        fake.withoutPickupPoints();

        assertThat(codes(probe(Map.of()))).containsExactly(CODE + "no-point", CODE + "no-right");
    }

    @ParameterizedTest
    @CsvSource({
        "SLOW, /labels/check, 1, no-answer",
        "CUT, /pickup-points, 0, no-answer",
        "HTML, /pickup-points, 0, garbled",
        "HTML, /labels/check, 1, garbled",
        "BROKEN, /labels/check, 1, other"
    })
    void missing_and_malformed_responses_are_distinguished(
            ScriptedFault fault, String part, int check, String code) {
        fake.failNext(part, Collections.nCopies(3, fault).toArray(ScriptedFault[]::new));

        assertThat(codes(probe(Map.of())).get(check)).isEqualTo(CODE + code);
    }

    @Test
    void a_redirect_is_reported_with_its_address() {
        fake.failNext("/labels/check", ScriptedFault.REDIRECT);

        var result = probe(Map.of()).getLast();
        assertThat(result.code()).isEqualTo("check.redirected");
        assertThat(result.arguments()).contains("302", "https://elsewhere.example/");
    }

    @Test
    void a_wrong_path_is_reported() {
        var wrong = Map.of("address", fake.address() + "/v2");
        assertThat(codes(probe(wrong))).containsExactly(CODE + "garbled", CODE + "garbled");
    }

    @Test
    void missing_settings_are_reported() {
        var checks = run(new SettingValues(Map.of("contractNumber", "804152")));

        assertThat(codes(checks)).containsExactly(CODE + "incomplete");
    }

    @Test
    void every_setting_and_finding_has_messages() throws java.io.IOException {
        MessageAssertions.assertSection(ColissimoFields.SECTION);
        MessageAssertions.assertProbe("colissimo", "ColissimoProbe", CODE);
    }

    private List<ProbeResult> probe(Map<String, String> changed) {
        return run(fake.values(changed));
    }

    private List<ProbeResult> run(SettingValues values) {
        return new ColissimoAdapter(httpClients, () -> values).probe().probe(values);
    }

    private static List<String> codes(List<ProbeResult> checks) {
        assertThat(checks).allSatisfy(MessageAssertions::assertDefined);
        return checks.stream().map(ProbeResult::code).toList();
    }
}
