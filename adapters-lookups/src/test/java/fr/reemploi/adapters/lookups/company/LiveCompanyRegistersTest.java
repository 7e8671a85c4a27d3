package fr.reemploi.adapters.lookups.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.reemploi.adapters.lookups.LookupsAdapter;
import fr.reemploi.adapters.lookups.LookupsFixture;
import fr.reemploi.adapters.lookups.LookupsSettings;
import fr.reemploi.application.lookup.CompanyRegister.Result.Found;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.settings.DefaultSettings;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.httpclient.CallListener;
import fr.reemploi.httpclient.HttpClientSettings;
import fr.reemploi.httpclient.HttpClients;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs against the real company search and VIES if `REGISTRIES_LIVE=1`: `bin/mvn -pl
/// adapters-lookups -am test -Dtest=LiveCompanyRegistersTest
/// -Dsurefire.failIfNoSpecifiedTests=false`.
@Tag("live")
class LiveCompanyRegistersTest {
    private final DefaultSettings settings = LookupsFixture.settings();
    private final LookupsAdapter registers =
            new LookupsAdapter(
                    new HttpClients(HttpClientSettings.defaults(), CallListener.none()),
                    () -> Optional.of(LookupsSettings.of(settings.of(SectionId.REGISTRIES))),
                    LookupsFixture.CATALOGUE,
                    InstantSource.system());

    @BeforeEach
    void only_when_enabled() {
        assumeTrue("1".equals(System.getenv("REGISTRIES_LIVE")), "REGISTRIES_LIVE is not 1");
    }

    @Test
    void la_poste_is_found() {
        assertThat(registers.companyRegister().check(new Siret("35600000000048")))
                .isInstanceOfSatisfying(
                        Found.class,
                        company -> {
                            assertThat(company.active()).isTrue();
                            assertThat(company.name()).contains("LA POSTE");
                        });
    }

    @Test
    void the_vat_number_of_la_poste_is_not_invalid() {
        assertThat(registers.vatRegister().check(new VatNumber("FR39356000000")))
                .isNotEqualTo(VatRegister.Result.INVALID);
    }
}
