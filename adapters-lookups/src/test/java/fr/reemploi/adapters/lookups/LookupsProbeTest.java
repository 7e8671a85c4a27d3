package fr.reemploi.adapters.lookups;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.lookups.company.FakeCompanyRegisters;
import fr.reemploi.adapters.lookups.vehicle.FakePlateVendor;
import fr.reemploi.adapters.lookups.vehicle.PlateFields;
import fr.reemploi.application.lookup.LookupFields;
import fr.reemploi.application.settings.DefaultSettings;
import fr.reemploi.application.settings.ProbeResult;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupsProbeTest {
    private final FakeCompanyRegisters registers = new FakeCompanyRegisters();
    private final FakePlateVendor vendor = new FakePlateVendor();
    private final DefaultSettings settings =
            LookupsFixture.settings()
                    .with(SectionId.REGISTRIES, PlateFields.PLATE_ADDRESS, vendor.address())
                    .with(SectionId.REGISTRIES, PlateFields.PLATE_TOKEN, FakePlateVendor.TOKEN)
                    .with(SectionId.REGISTRIES, LookupFields.CHECK_COMPANIES, "oui")
                    .with(SectionId.REGISTRIES, "companyAddress", registers.address())
                    .with(SectionId.REGISTRIES, "vatAddress", registers.address());

    @AfterEach
    void close() {
        registers.close();
        vendor.close();
    }

    @Test
    void registers_that_work_pass() {
        assertThat(probe())
                .extracting(ProbeResult::code)
                .containsExactly(
                        "check.registries.plate.unknown",
                        "check.registries.companies.ok",
                        "check.registries.vat.ok");
        assertThat(probe()).allMatch(ProbeResult::ok);
        assertThat(vendor.requests()).containsOnly("POST AA999AA");
    }

    @Test
    void a_vehicle_that_the_vendor_finds_is_named() {
        vendor.add("AA999AA", Map.of("marque", "RENAULT", "modele", "CLIO III"));

        assertThat(probe().getFirst())
                .isEqualTo(
                        ProbeResult.passed(
                                "plates",
                                "check.registries.plate.found",
                                "localhost",
                                "AA-999-AA",
                                "renault"));
    }

    @Test
    void a_key_the_vendor_does_not_know_fails() {
        settings.with(SectionId.REGISTRIES, PlateFields.PLATE_TOKEN, "another-key");

        assertThat(probe().getFirst().code()).isEqualTo("check.registries.plate.key-refused");
        assertThat(probe().getFirst().ok()).isFalse();
    }

    @Test
    void a_used_up_credit_fails() {
        vendor.credit(0);

        assertThat(probe().getFirst().code()).isEqualTo("check.registries.plate.quota");
    }

    @ParameterizedTest
    @EnumSource(names = {"HTML", "BROKEN"})
    void a_vendor_that_answers_something_else_fails(LookupFault fault) {
        vendor.failWith(fault);

        assertThat(probe().getFirst().code()).isEqualTo("check.registries.plate.silent");
    }

    @Test
    void a_member_state_that_is_down_passes() {
        registers.setViesError("MS_UNAVAILABLE", 200);
        assertThat(probe().getLast())
                .isEqualTo(ProbeResult.passed("vat", "check.registries.vat.busy"));
    }

    @Test
    void failing_registers_are_reported_with_a_remedy() {
        registers.failWith(LookupFault.HTML);
        vendor.failWith(LookupFault.BROKEN);

        assertThat(probe()).hasSize(3).noneMatch(ProbeResult::ok);
        assertThat(probe()).allSatisfy(check -> assertThat(check.arguments()).hasSize(1));
    }

    @Test
    void disabled_registers_are_not_called() {
        settings.with(SectionId.REGISTRIES, LookupFields.CHECK_COMPANIES, "non");

        assertThat(probe().getLast().code()).isEqualTo("check.registries.off");
        assertThat(registers.requests()).isEmpty();
    }

    @Test
    void every_setting_and_finding_has_messages() {
        for (var language : Language.values()) {
            for (var field : LookupsSettings.SECTION.fields()) {
                var label = "setting.registries." + field.name();
                assertThat(Messages.contains(label, language)).as(label).isTrue();
                assertThat(Messages.contains(label + ".help", language)).as(label).isTrue();
                assertThat(Messages.of(language, label + ".help")).isNotBlank();
            }
            for (var check :
                    List.of(
                            "companies.failed",
                            "vat.failed",
                            "plate.silent",
                            "plate.quota",
                            "plate.key-refused")) {
                var code = "check.registries." + check;
                assertThat(Messages.of(language, code, "host")).contains("host");
                assertThat(Messages.of(language, code + ".remedy")).isNotBlank();
            }
            for (var check : List.of("plate.found", "plate.unknown"))
                assertThat(
                                Messages.of(
                                        language,
                                        "check.registries." + check,
                                        "host",
                                        "AA-999-AA",
                                        "renault"))
                        .contains("host", "AA-999-AA");
            for (var check : List.of("companies.ok", "vat.ok", "vat.busy", "plate.none", "off"))
                assertThat(Messages.contains("check.registries." + check, language)).isTrue();
        }
    }

    private List<ProbeResult> probe() {
        return LookupsFixture.adapter(settings).probe().probe(settings.of(SectionId.REGISTRIES));
    }
}
