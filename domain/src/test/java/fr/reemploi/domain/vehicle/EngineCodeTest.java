package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineCodeTest {
    @ParameterizedTest
    @CsvSource({
        "K9K, K9K",
        "' k9k ', K9K",
        "dv6  ted4, DV6 TED4",
        "M 47-D20, M 47-D20",
        "9HZ/10JB.8, 9HZ/10JB.8",
        "D4, D4",
        "12345678901234567890, 12345678901234567890"
    })
    void a_code_is_stored_trimmed_and_in_capitals(String input, String code) {
        assertThat(EngineCode.parse(input).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "K", "123456789012345678901", "K9K!", "é9K", "ß", "K9_K", "K\n9K"})
    void anything_else_is_refused_by_name(String input) {
        assertRefused("engine-code.invalid", () -> EngineCode.parse(input))
                .containsExactly(shown(input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k9k", " K9K", "K9K "})
    void only_the_stored_form_can_be_constructed(String value) {
        assertRefused("engine-code.invalid", () -> new EngineCode(value));
    }

    private static String shown(String input) {
        return input.replace('\n', '\uFFFD');
    }
}
