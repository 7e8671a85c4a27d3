package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.shared.EnumNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuelTest {
    @ParameterizedTest
    @EnumSource
    void api_names_are_accepted_by_both(Fuel fuel) {
        assertThat(Fuel.parse(EnumNames.of(fuel))).isEqualTo(fuel);
        assertThat(Fuel.parseTradeName(EnumNames.of(fuel))).isEqualTo(fuel);
    }

    @ParameterizedTest
    @CsvSource({
        "essence, PETROL",
        "Essence sans plomb, ",
        "Sans-Plomb, PETROL",
        "ES, PETROL",
        "gazole, DIESEL",
        "Gasoil, DIESEL",
        "DIESEL, DIESEL",
        "GO, DIESEL",
        "hybride, HYBRID",
        "Hybride essence, HYBRID",
        "Essence/Électricité, HYBRID",
        "EH, HYBRID",
        "Hybride rechargeable, PLUG_IN_HYBRID",
        "EE, PLUG_IN_HYBRID",
        "PHEV, PLUG_IN_HYBRID",
        "électrique, ELECTRIC",
        "E\u0301lectrique, ELECTRIC",
        "EL, ELECTRIC",
        "GPL, LPG",
        "Essence-GPL, LPG",
        "G.P.L., LPG",
        "GNV, CNG",
        "Gaz naturel, CNG",
        "Hydrogène, HYDROGEN",
        "H2, HYDROGEN",
        "autre, OTHER"
    })
    void trade_names_are_accepted_for_imports(String input, Fuel fuel) {
        if (fuel == null) assertRefused("word.unknown", () -> Fuel.parseTradeName(input));
        else assertThat(Fuel.parseTradeName(input)).isEqualTo(fuel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vapeur", "essences", "-", "ж"})
    void other_words_are_refused(String input) {
        assertRefused("word.unknown", () -> Fuel.parseTradeName(input)).first().isEqualTo(input);
    }

    @ParameterizedTest
    @ValueSource(strings = {"essence", "Petrol", "PETROL", "plug in hybrid"})
    void the_api_accepts_its_own_names_only(String input) {
        assertRefused("word.unknown", () -> Fuel.parse(input));
    }

    @Test
    @Timeout(1)
    void a_megabyte_is_refused_at_once() {
        assertRefused("word.unknown", () -> Fuel.parseTradeName("é".repeat(1_000_000)))
                .allSatisfy(shown -> assertThat(shown).hasSizeLessThan(100));
    }
}
