package fr.reemploi.adapters.lookups;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.lookups.company.FakeCompanies;
import fr.reemploi.adapters.lookups.vehicle.FakePlateRegister;
import fr.reemploi.application.settings.Check;
import fr.reemploi.application.settings.RegistryFields;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.UsualSettings;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryProbeTest {
    private final FakeCompanies registers = new FakeCompanies();
    private final FakePlateRegister vendor = new FakePlateRegister();
    private final UsualSettings settings =
            new UsualSettings()
                    .with(Section.REGISTRIES, RegistryFields.PLATE_ADDRESS, vendor.address())
                    .with(Section.REGISTRIES, RegistryFields.PLATE_TOKEN, FakePlateRegister.TOKEN)
                    .with(Section.REGISTRIES, RegistryFields.CHECK_COMPANIES, "oui")
                    .with(Section.REGISTRIES, RegistryFields.COMPANY_ADDRESS, registers.address())
                    .with(Section.REGISTRIES, RegistryFields.VAT_ADDRESS, registers.address());

    @AfterEach
    void close() {
        registers.close();
        vendor.close();
    }

    @Test
    void registers_that_answer_are_right_and_no_plate_is_paid_for() {
        assertThat(probe())
                .extracting(Check::code)
                .containsExactly(
                        "check.registries.plate.answers",
                        "check.registries.companies.ok",
                        "check.registries.vat.ok");
        assertThat(probe()).allMatch(Check::ok);
        assertThat(vendor.asked()).isEmpty();
    }

    @Test
    void a_member_state_that_is_down_is_no_fault_of_the_settings() {
        registers.viesSays("MS_UNAVAILABLE", 200);
        assertThat(probe().getLast()).isEqualTo(Check.right("vat", "check.registries.vat.busy"));
    }

    @Test
    void registers_in_trouble_are_named_with_what_to_do() {
        registers.goWrong(RegisterFault.HTML);
        vendor.goWrong(RegisterFault.BROKEN);

        assertThat(probe()).hasSize(3).noneMatch(Check::ok);
        assertThat(probe()).allSatisfy(check -> assertThat(check.arguments()).hasSize(1));
    }

    @Test
    void what_is_off_is_not_asked() {
        settings.with(Section.REGISTRIES, RegistryFields.CHECK_COMPANIES, "non");

        assertThat(probe().getLast().code()).isEqualTo("check.registries.off");
        assertThat(registers.asked()).isEmpty();
    }

    @Test
    void every_setting_and_every_finding_has_its_sentences() {
        for (var language : Language.values()) {
            for (var field : Section.REGISTRIES.fields()) {
                var label = "setting.registries." + field.name();
                assertThat(Messages.knows(label, language)).as(label).isTrue();
                assertThat(Messages.knows(label + ".help", language)).as(label).isTrue();
                assertThat(Messages.of(language, label + ".help")).isNotBlank();
            }
            for (var check : List.of("companies.failed", "vat.failed", "plate.silent")) {
                var code = "check.registries." + check;
                assertThat(Messages.of(language, code, "host")).contains("host");
                assertThat(Messages.of(language, code + ".remedy")).isNotBlank();
            }
            for (var check :
                    List.of(
                            "companies.ok",
                            "vat.ok",
                            "vat.busy",
                            "plate.answers",
                            "plate.none",
                            "off"))
                assertThat(Messages.knows("check.registries." + check, language)).isTrue();
        }
    }

    private List<Check> probe() {
        return Registers.open(settings).probe().probe(settings.of(Section.REGISTRIES));
    }
}
