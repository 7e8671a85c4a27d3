package fr.reemploi.application.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SectionTest {
    private static final Section SECTION =
            Section.of(new SectionId("shipping-parcel-post"))
                    .needing(SettingField.key("contract"), SettingField.secret("password"))
                    .with(SettingField.prices("prices", SettingRules.code(List.of("HOME"))));

    @Test
    void it_is_in_use_as_soon_as_all_needed_fields_are_filled_in() {
        assertThat(SECTION.fields())
                .extracting(SettingField::name)
                .containsExactly("contract", "password", "prices");
        assertThat(SECTION.isInUse(new SettingValues(Map.of("contract", "1")))).isFalse();
        assertThat(SECTION.isInUse(new SettingValues(Map.of("contract", "1", "password", "2"))))
                .isTrue();
    }

    @Test
    void a_price_grid_takes_the_services_of_its_carrier_only() {
        var prices = SECTION.field("prices").orElseThrow().rule();

        assertThat(prices.apply("home 1 kg 9,4\n\nHOME 500 g 7"))
                .isEqualTo("HOME 1 kg 9,40\nHOME 0,5 kg 7,00");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> prices.apply("ABROAD 1 kg 9,40"))
                .returns("word.unknown", InvalidInputException::code)
                .returns(List.of("ABROAD", "HOME"), InvalidInputException::arguments);
    }
}
