package fr.reemploi.application.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Contract of `SecondFactors`.
public abstract class SecondFactorsContract {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final long STEP = NOON.getEpochSecond() / 30;

    protected abstract SecondFactors factors();

    /// The code that an app would show at this instant.
    protected abstract String code(String secret, Instant at);

    @Test
    void a_code_is_right_in_its_step_and_names_it() {
        var secret = factors().newSecret();
        assertThat(factors().verify(secret, code(secret, NOON), 0, NOON.plusSeconds(29)))
                .hasValue(STEP);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void a_clock_may_be_off_by_one_step(int steps) {
        var secret = factors().newSecret();
        var code = code(secret, NOON.plusSeconds(30L * steps));
        assertThat(factors().verify(secret, code, 0, NOON)).hasValue(STEP + steps);
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, 2})
    void two_steps_are_too_many(int steps) {
        var secret = factors().newSecret();
        var code = code(secret, NOON.plusSeconds(30L * steps));
        assertThat(factors().verify(secret, code, 0, NOON)).isEmpty();
    }

    @Test
    void a_code_used_is_used_up() {
        var secret = factors().newSecret();
        assertThat(factors().verify(secret, code(secret, NOON), STEP, NOON)).isEmpty();
        assertThat(factors().verify(secret, code(secret, NOON), STEP - 1, NOON)).hasValue(STEP);
    }

    @Test
    void the_code_of_another_secret_is_wrong() {
        var secret = factors().newSecret();
        var other = factors().newSecret();
        assertThat(factors().verify(secret, code(other, NOON), 0, NOON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "-12345", "١٢٣٤٥٦"})
    void what_is_no_code_is_wrong(String input) {
        assertThat(factors().verify(factors().newSecret(), input, 0, NOON)).isEmpty();
    }

    @Test
    void secrets_differ() {
        assertThat(factors().newSecret()).isNotEqualTo(factors().newSecret()).matches("[A-Z2-7]+");
    }

    @Test
    void the_uri_contains_the_secret() {
        assertThat(factors().provisioningUri("ABCDEF", "marie@example.fr"))
                .startsWith("otpauth://totp/")
                .contains("secret=ABCDEF");
    }
}
