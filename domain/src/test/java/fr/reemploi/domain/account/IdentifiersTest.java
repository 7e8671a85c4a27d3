package fr.reemploi.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.PhoneNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"73282932000074", "732 829 320 00074", "35600000000048", "35600000049837"})
    void a_siret_is_read_with_or_without_spaces_and_la_poste_has_its_own_sum(String input) {
        assertThat(Siret.parse(input).value()).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73282932000075",
                "7328293200007",
                "35600000049838",
                "00000000000000",
                "000 000 000 00018",
                "abc",
                ""
            })
    void a_wrong_siret_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Siret.parse(input));
    }

    @Test
    void the_siren_is_the_company() {
        assertThat(Siret.parse("73282932000074").siren()).isEqualTo("732829320");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FR44732829320",
                "fr 44 732 829 320",
                "FRK7399859412",
                "DE136695976",
                "EL094259216"
            })
    void a_vat_number_is_read(String input) {
        assertThat(VatNumber.parse(input).value()).doesNotContain(" ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FR45732829320", "GB999999973", "FR4473282932", "732829320", ""})
    void a_wrong_vat_number_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> VatNumber.parse(input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR 49 00012 D", "pr4900012d", "PR-2A-00003-B"})
    void a_vhu_approval_is_read_however_spaced(String input) {
        assertThat(VhuApproval.parse(input).display()).matches("PR \\S{2,3} \\d{5} [A-Z]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR 49 0012 D", "PR 20 00012 D", "PR 49 00012", ""})
    void a_wrong_vhu_approval_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> VhuApproval.parse(input));
    }

    @ParameterizedTest
    @CsvSource({
        "02 41 00 00 00, +33241000000",
        "02.41.00.00.00, +33241000000",
        "+33 (0)2 41 00 00 00, +33241000000",
        "0032 2 555 12 12, +3225551212"
    })
    void a_telephone_number_is_stored_in_international_form(String input, String expected) {
        assertThat(PhoneNumber.parse(input).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "téléphone", "00 41", ""})
    void a_wrong_telephone_number_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PhoneNumber.parse(input));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anne@exemple.fr", "a.b+c@sous.exemple.fr", "éloïse@exemple.fr"})
    void an_address_is_compared_without_case(String input) {
        assertThat(EmailAddress.parse(input.toUpperCase(java.util.Locale.ROOT)).key())
                .isEqualTo(EmailAddress.parse(input).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anne",
                "anne@exemple",
                "anne @exemple.fr",
                "a@b@c.fr",
                "\"a\"@exemple.fr",
                "a@-exemple.fr",
                ""
            })
    void what_is_no_address_is_refused(String input) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> EmailAddress.parse(input));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "court",
                "azertyuiop",
                "1234567890",
                "aaaaaaaaaaaa",
                "motdepasse123",
                "basketball",
                "Manchester",
                "1qaz2wsx3edc",
                "liverpool2010",
                "Michael-1985!",
                "terminator",
                "Password1234"
            })
    void a_weak_password_is_refused(String password) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> PasswordRules.check(password))
                .withMessageContaining("password.weak");
    }

    @Test
    void the_list_holds_thousands_of_passwords_in_lower_case() throws IOException {
        try (var list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            var passwords =
                    new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertThat(passwords).hasSizeGreaterThan(3_000).doesNotHaveDuplicates();
            assertThat(passwords).allMatch(word -> word.matches("[!-@\\[-~]{5,200}"));
        }
    }

    @Test
    void a_long_uncommon_one_needs_no_odd_characters() {
        assertThat(PasswordRules.check("trois clous rouilles")).isNotEmpty();
    }
}
