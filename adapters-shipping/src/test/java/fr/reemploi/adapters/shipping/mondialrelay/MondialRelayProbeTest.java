package fr.reemploi.adapters.shipping.mondialrelay;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.shipping.common.CarrierHttpClients;
import fr.reemploi.adapters.shipping.common.MessageAssertions;
import fr.reemploi.adapters.shipping.common.ScriptedFault;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SettingValues;
import fr.reemploi.httpclient.HttpClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MondialRelayProbeTest {
    private final FakeMondialRelay fake = new FakeMondialRelay();
    private final HttpClients httpClients = CarrierHttpClients.withShortTimeouts();

    @AfterEach
    void close() {
        httpClients.close();
        fake.close();
    }

    @Test
    void correct_keys_pass_and_nothing_is_ordered() {
        assertThat(probe(Map.of())).extracting(ProbeResult::ok).containsExactly(true, true);
        assertThat(fake.shipments()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "privateKey, wrong, private-key",
        "enseigne, OTHER123, enseigne",
        "login, wrong, login",
        "password, wrong, login",
        "customerId, WRONG123, customer-id"
    })
    void each_wrong_key_is_reported(String field, String wrong, String code) {
        var checks = probe(Map.of(field, wrong));

        assertThat(checks).filteredOn(check -> !check.ok()).hasSize(1);
        assertThat(checks)
                .filteredOn(check -> !check.ok())
                .extracting(ProbeResult::code)
                .containsExactly("check.shipping-mondial-relay." + code);
        assertThat(checks).allSatisfy(MessageAssertions::assertDefined);
    }

    @Test
    void missing_and_malformed_responses_are_distinguished() {
        fake.failSearch(ScriptedFault.HTML);
        fake.failShipments(ScriptedFault.SLOW, ScriptedFault.SLOW, ScriptedFault.SLOW);

        assertThat(probe(Map.of()))
                .extracting(ProbeResult::code)
                .containsExactly(
                        "check.shipping-mondial-relay.garbled",
                        "check.shipping-mondial-relay.no-answer");
    }

    @Test
    void missing_settings_are_reported() {
        var checks =
                new MondialRelayProbe(httpClients)
                        .probe(new SettingValues(Map.of(MondialRelayFields.ENSEIGNE, "BDTEST13")));

        assertThat(checks)
                .containsExactly(
                        ProbeResult.failed("settings", "check.shipping-mondial-relay.incomplete"))
                .allSatisfy(MessageAssertions::assertDefined);
    }

    @Test
    void every_setting_and_finding_has_messages() throws java.io.IOException {
        MessageAssertions.assertSection(MondialRelayFields.SECTION);
        MessageAssertions.assertProbe(
                "mondialrelay", "MondialRelayProbe", "check.shipping-mondial-relay.");
    }

    private List<ProbeResult> probe(Map<String, String> changed) {
        var values = new HashMap<String, String>();
        for (var field : MondialRelayFields.SECTION.fields())
            fake.values().text(field.name()).ifPresent(text -> values.put(field.name(), text));
        values.putAll(changed);
        return new MondialRelayProbe(httpClients).probe(new SettingValues(values));
    }
}
