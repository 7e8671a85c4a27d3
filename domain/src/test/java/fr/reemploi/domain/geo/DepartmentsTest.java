package fr.reemploi.domain.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentsTest {
    @Test
    void there_are_101() {
        assertThat(Departments.all()).hasSize(101);
        assertThat(Departments.all()).extracting(Department::name).doesNotHaveDuplicates();
    }

    @Test
    void those_of_the_mainland_lie_within_the_hexagon() {
        var hexagon = new Coordinates(46.6, 2.4);
        assertThat(Departments.all())
                .filteredOn(department -> department.code().length() == 2)
                .hasSize(96)
                .allMatch(department -> department.centre().metresTo(hexagon) < 800_000);
    }

    @ParameterizedTest
    @CsvSource({
        "01000, 01",
        "69003, 69",
        "75016, 75",
        "75116, 75",
        "20000, 2A",
        "20137, 2A",
        "20190, 2A",
        "20200, 2B",
        "20290, 2B",
        "20620, 2B",
        "97110, 971",
        "97200, 972",
        "97300, 973",
        "97400, 974",
        "97600, 976",
        "95700, 95",
    })
    void a_postal_code_determines_its_departement(String postalCode, String code) {
        assertThat(Departments.ofPostalCode(postalCode).map(Department::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "97133", "97150", "97500", "98000", "98713", "00100", "96000", "99999", "6900",
                "690033", "2A000", "６９００３"
            })
    void a_postal_code_outside_the_departements_has_none(String postalCode) {
        assertThat(Departments.ofPostalCode(postalCode)).isEmpty();
    }

    @Test
    void a_code_ignores_case() {
        assertThat(Departments.byCode("2a").map(Department::name)).contains("Corse-du-Sud");
        assertThat(Departments.byCode("20")).isEmpty();
    }
}
