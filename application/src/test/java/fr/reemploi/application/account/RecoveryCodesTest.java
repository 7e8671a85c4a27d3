package fr.reemploi.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.shared.FakeSecrets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecoveryCodesTest {
    @Test
    void codes_differ_are_sixteen_letters_and_digits_and_are_read_as_they_are_written() {
        var secrets = new FakeSecrets();
        var codes =
                IntStream.range(0, 1_000)
                        .mapToObj(number -> RecoveryCodes.format(secrets.hash("" + number)))
                        .distinct()
                        .toList();

        assertThat(codes).hasSize(1_000);
        assertThat(codes).allMatch(code -> code.matches("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-z]{4}){3}"));
        assertThat(codes).allMatch(code -> RecoveryCodes.parse(code).isPresent());
    }

    @Test
    void each_character_is_five_bits_of_the_first_eighty() {
        assertThat(RecoveryCodes.format("0".repeat(64))).isEqualTo("0000-0000-0000-0000");
        assertThat(RecoveryCodes.format("f".repeat(64))).isEqualTo("zzzz-zzzz-zzzz-zzzz");
        assertThat(RecoveryCodes.format("00000000000000000001" + "f".repeat(44)))
                .isEqualTo("1000-0000-0000-0000");
    }
}
