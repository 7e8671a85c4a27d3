package fr.reemploi.adapters.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.lookups.vehicle.PlateFields;
import fr.reemploi.domain.shared.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupsSettingsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.fr/vehicule?plaque={plate}&token={token}",
                "http://localhost:8080/?immat={plate}",
                " https://api.example.fr/fr?a=b&p={plate} "
            })
    void an_address_has_a_place_for_the_plate(String input) {
        assertThat(rule(PlateFields.PLATE_ADDRESS, input)).isEqualTo(input.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.example.fr/vehicule",
                "https://api.example.fr/vehicule?plaque=",
                "https://api.example.fr/{plate}?token={token}",
                "https://api.example.fr/{token}/v?plaque={plate}",
                "https://{token}@api.example.fr/v?plaque={plate}",
                "https://api.example.fr/v?plaque={plate}&key={clef}",
                "https://api.example.fr/v?plaque={plate} &x",
                "ftp://api.example.fr/v?plaque={plate}",
                "{plate}"
            })
    void an_address_that_would_not_work_or_would_be_logged_is_refused_unquoted(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rule(PlateFields.PLATE_ADDRESS, input));
    }

    @Test
    void field_mappings_are_one_per_line() {
        assertThat(rule(PlateFields.PLATE_FIELDS, "make = data.AWN_marque\n\n vin=0.vin \n"))
                .isEqualTo("make=data.AWN_marque\nvin=0.vin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"make", "owner=data.nom", "make=", "make=data..x", "make=a b=c"})
    void a_mapping_of_an_unknown_field_is_rejected(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rule(PlateFields.PLATE_FIELDS, input));
    }

    @Test
    void defaults_satisfy_the_rules() {
        for (var field : LookupsSettings.SECTION.fields())
            field.defaultValue()
                    .ifPresent(usual ->
                            assertThat(field.rule().apply(usual))
                                    .as(field.name())
                                    .isEqualTo(usual));
    }

    private static String rule(String name, String input) {
        return LookupsSettings.SECTION.field(name).orElseThrow().rule().apply(input);
    }
}
