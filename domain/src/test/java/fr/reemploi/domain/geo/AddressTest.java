package fr.reemploi.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @Test
    void an_address_is_normalized_and_has_its_departement() {
        var address =
                new Address(
                        " Casse  du Rhône ",
                        "1 rue de la Paix",
                        Optional.of(" \u00a0"),
                        "69 003",
                        "Lyon",
                        "fr");
        assertThat(address.name()).isEqualTo("Casse du Rhône");
        assertThat(address.line2()).isEmpty();
        assertThat(address.postalCode()).isEqualTo("69003");
        assertThat(address.country()).isEqualTo("FR");
        assertThat(address.department().map(Department::name)).contains("Rhône");
    }

    @Test
    void an_address_abroad_keeps_its_own_postal_code_and_has_no_department() {
        var address = in("SW1A 1AA", "GB");
        assertThat(address.postalCode()).isEqualTo("SW1A 1AA");
        assertThat(address.department()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6900, FR, postal-code.invalid",
        "2A000, FR, postal-code.invalid",
        "69003, XX, country.unknown",
        "69003, FRA, country.unknown",
        "1234567890123, GB, text.too-long",
    })
    void what_is_no_address_is_refused(String postalCode, String country, String code) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> in(postalCode, country))
                .satisfies(exception -> assertThat(exception.code()).isEqualTo(code));
    }

    private static Address in(String postalCode, String country) {
        return new Address("Jo", "1 High Street", Optional.empty(), postalCode, "Town", country);
    }
}
