package fr.reemploi.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.account.SecondFactors;
import fr.reemploi.application.account.SecondFactorsContract;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecondFactorsTest extends SecondFactorsContract {
    private static final byte[] RFC_KEY =
            "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final SecondFactors factors = new TotpSecondFactors(new SecureRandom());

    @Override
    protected SecondFactors factors() {
        return factors;
    }

    @Override
    protected String code(String secret, Instant at) {
        return TotpSecondFactors.code(Base32.decode(secret), TotpSecondFactors.step(at));
    }

    /// Appendix B of RFC 6238, the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_examples_of_the_rfc_match(long second, String code) {
        var step = TotpSecondFactors.step(Instant.ofEpochSecond(second));
        assertThat(TotpSecondFactors.code(RFC_KEY, step)).isEqualTo(code);
    }

    @Test
    void a_code_may_be_typed_in_two_groups() {
        var step =
                factors.verify(
                        Base32.toBase32String(RFC_KEY), " 287 082", 0, Instant.ofEpochSecond(59));
        assertThat(step).hasValue(1);
    }

    @Test
    void the_provisioning_uri_has_the_format_of_authenticator_apps() {
        assertThat(factors.provisioningUri("ABCDEFGHIJKLMNOP", "marie+pro@example.fr"))
                .isEqualTo(
                        "otpauth://totp/R%C3%A9emploi:marie%2Bpro%40example.fr?secret=ABCDEFGHIJKLMNOP"
                                + "&issuer=R%C3%A9emploi&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void a_secret_has_160_bits() {
        assertThat(factors.newSecret()).hasSize(32);
    }
}
