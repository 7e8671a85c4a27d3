package fr.reemploi.adapters.lookups.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.reemploi.adapters.lookups.Registers;
import fr.reemploi.adapters.lookups.RegistriesAdapter;
import fr.reemploi.adapters.lookups.RegistriesSettings;
import fr.reemploi.application.lookup.CompanyRegister.Answer.Known;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.settings.Section;
import fr.reemploi.application.settings.UsualSettings;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.httpclient.Outbound;
import fr.reemploi.httpclient.OutboundSettings;
import fr.reemploi.httpclient.Watch;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The two free registers themselves, when `REGISTRIES_LIVE=1`: `bin/mvn -pl adapters-registries
/// -am test -DexcludedGroups= -Dtest=LiveRegistersTest -Dsurefire.failIfNoSpecifiedTests=false`.
@Tag("live")
class LiveRegistersTest {
    private final UsualSettings settings = new UsualSettings();
    private final RegistriesAdapter registers =
            new RegistriesAdapter(
                    new Outbound(OutboundSettings.usual(), Watch.none()),
                    () -> Optional.of(RegistriesSettings.of(settings.of(Section.REGISTRIES))),
                    Registers.CATALOGUE,
                    InstantSource.system());

    @BeforeEach
    void only_when_asked_for() {
        assumeTrue("1".equals(System.getenv("REGISTRIES_LIVE")), "REGISTRIES_LIVE is not 1");
    }

    @Test
    void the_state_knows_la_poste() {
        assertThat(registers.companyRegister().check(new Siret("35600000000048")))
                .isInstanceOfSatisfying(
                        Known.class,
                        known -> {
                            assertThat(known.active()).isTrue();
                            assertThat(known.name()).contains("LA POSTE");
                        });
    }

    @Test
    void europe_does_not_call_la_postes_number_invalid() {
        assertThat(registers.vatRegister().check(new VatNumber("FR39356000000")))
                .isNotEqualTo(VatRegister.Answer.INVALID);
    }
}
