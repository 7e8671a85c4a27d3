package fr.reemploi.adapters.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.adapters.shipping.common.CarrierAdapter;
import fr.reemploi.application.settings.Section;
import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CarrierFieldsTest {
    static List<Section> sections() {
        return ShippingAdapter.CARRIERS.stream().map(CarrierAdapter.Descriptor::section).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "shipping-mondial-relay, prices, HOM 1 kg 5, word.unknown",
        "shipping-boxtal, prices, MONRCpourToi 1 kg 5, setting.shipping-boxtal.not-an-offer",
        "shipping-boxtal, offers, MONRCpourToi, setting.shipping-boxtal.not-an-offer",
        "shipping-boxtal, content, 50140, setting.shipping-boxtal.not-a-content",
        "shipping-colissimo, contractNumber, 80415, setting.shipping-colissimo.not-a-contract",
        "shipping-colissimo, prices, ABROAD 1 kg 5, word.unknown"
    })
    void an_unsupported_value_is_rejected(String id, String field, String input, String code) {
        var section =
                sections().stream()
                        .filter(candidate -> candidate.id().value().equals(id))
                        .findFirst()
                        .orElseThrow();
        var rule = section.field(field).orElseThrow().rule();

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> rule.apply(input))
                .returns(code, InvalidInputException::code);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void defaults_are_valid_input(Section section) {
        assertThat(section.fields())
                .filteredOn(field -> field.defaultValue().isPresent())
                .allSatisfy(field -> {
                    var usual = field.defaultValue().orElseThrow();
                    assertThat(field.rule().apply(usual)).isEqualTo(usual);
                });
    }
}
