package fr.reemploi.adapters.lookups.company;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.lookups.LookupFault;
import fr.reemploi.adapters.lookups.LookupsFixture;
import fr.reemploi.adapters.lookups.company.FakeCompanyRegisters.Establishment;
import fr.reemploi.application.lookup.CompanyRegister.Result;
import fr.reemploi.application.lookup.CompanyRegister.Result.Found;
import fr.reemploi.application.lookup.CompanyRegister.Result.Inconclusive;
import fr.reemploi.application.lookup.CompanyRegister.Result.NotFound;
import fr.reemploi.application.lookup.VatRegister;
import fr.reemploi.application.settings.DefaultSettings;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyRegistersTest {
    private static final String SIRET = "73282932000074";
    private static final String VAT = "FR44732829320";

    private final FakeCompanyRegisters registers = new FakeCompanyRegisters();
    private final DefaultSettings settings =
            LookupsFixture.settings()
                    .with(SectionId.REGISTRIES, "companyAddress", registers.address())
                    .with(SectionId.REGISTRIES, "vatAddress", registers.address());

    @AfterEach
    void close() {
        registers.close();
    }

    @ParameterizedTest
    @CsvSource({
        "A, A, true, true",
        "A, A, false, true",
        "A, F, false, false",
        "C, F, true, false",
        "C, A, true, false"
    })
    void a_company_is_found_active_or_closed(
            String company, String state, boolean seat, boolean active) {
        registers.add(new Establishment(SIRET, "CASSE DE L'OUEST", company, state, seat));

        assertThat(company()).isEqualTo(new Found(Optional.of("CASSE DE L'OUEST"), active));
    }

    @Test
    void a_masked_name_is_left_out() {
        registers.add(new Establishment(SIRET, "[NON-DIFFUSIBLE]", "A", "A", true));
        assertThat(company()).isEqualTo(new Found(Optional.empty(), true));
    }

    @Test
    void an_unknown_state_is_inconclusive() {
        registers.add(new Establishment(SIRET, "CASSE DE L'OUEST", "A", "X", true));
        assertThat(company()).isEqualTo(new Inconclusive());
    }

    @Test
    void a_company_without_result_is_not_found() {
        assertThat(company()).isEqualTo(new NotFound());
    }

    @Test
    void a_vat_number_is_valid_or_invalid() {
        assertThat(vat()).isEqualTo(VatRegister.Result.INVALID);
        registers.addVat(VAT);
        assertThat(vat()).isEqualTo(VatRegister.Result.VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MS_UNAVAILABLE",
                "SERVICE_UNAVAILABLE",
                "TIMEOUT",
                "MS_MAX_CONCURRENT_REQ",
                "GLOBAL_MAX_CONCURRENT_REQ",
                "VAT_BLOCKED",
                "IP_BLOCKED",
                "SOMETHING_NEW"
            })
    void an_unavailable_member_state_is_inconclusive(String error) {
        registers.setViesError(error, 200);
        assertThat(vat()).isEqualTo(VatRegister.Result.INCONCLUSIVE);
        registers.setViesError(error, 400);
        assertThat(vat()).isEqualTo(VatRegister.Result.INCONCLUSIVE);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400})
    void a_malformed_vat_number_is_invalid(int status) {
        registers.setViesError("INVALID_INPUT", status);
        assertThat(vat()).isEqualTo(VatRegister.Result.INVALID);
    }

    @ParameterizedTest
    @EnumSource(value = LookupFault.class, mode = Mode.EXCLUDE, names = "NONE")
    void a_failing_register_is_inconclusive(LookupFault fault) {
        registers.add(new Establishment(SIRET, "CASSE DE L'OUEST", "C", "F", true));
        registers.failWith(fault);

        assertThat(company()).isEqualTo(new Inconclusive());
        assertThat(vat()).isEqualTo(VatRegister.Result.INCONCLUSIVE);
    }

    private Result company() {
        return LookupsFixture.adapter(settings).companyRegister().check(new Siret(SIRET));
    }

    private VatRegister.Result vat() {
        return LookupsFixture.adapter(settings).vatRegister().check(new VatNumber(VAT));
    }
}
