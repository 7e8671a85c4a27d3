package fr.reemploi.domain.vehicle;

import static fr.reemploi.domain.vehicle.ExceptionAssertions.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.shared.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Timeout;

/// Thousands of spellings generated from the rules. The seed is the repetition number, so failures
/// are reproducible.
@Timeout(10)
class MileageParserTest {
    private static final int SPELLINGS = 5_000;
    private static final List<String> SPACES = List.of(" ", "\u00a0", "\u202f", "\u2009", "\t");
    private static final List<String> SIGNS =
            List.of(" ", "\u00a0", "\u202f", "\u2009", ".", ",", "'", "’");
    private static final List<String> KILOMETRES =
            List.of("km", "kms", "km.", "kilomètre", "kilomètres", "kilometres", "kilometers");
    private static final List<String> MILES = List.of("mi", "mi.", "mile", "miles");
    private static final String TRICKY =
            "0123456789 .,'’kKmMiIlLeEsSoOtTrR-+_:/\u00a0\u202f\u2009\t\n\r\u0000٣५１²½éèÈ\uD800\uDC00\u0300K㎞";

    private Random random = new Random(0);

    @RepeatedTest(4)
    void a_value_spelled_in_kilometres_comes_back(RepetitionInfo run) {
        each(
                run,
                () -> {
                    var value = value();
                    var spelled = withUnit(number(value), KILOMETRES, true);
                    assertThat(Mileage.parse(spelled).kilometres()).as(spelled).isEqualTo(value);
                });
    }

    @RepeatedTest(2)
    void a_value_spelled_in_thousands_comes_back(RepetitionInfo run) {
        each(
                run,
                () -> {
                    var tens = random.nextInt(Mileage.MAX_KILOMETRES / 10 + 1);
                    var spelled = withUnit(thousands(tens), KILOMETRES, true);
                    assertThat(Mileage.parse(spelled).kilometres())
                            .as(spelled)
                            .isEqualTo(tens * 10);
                });
    }

    @RepeatedTest(2)
    void a_value_spelled_in_miles_comes_back_in_kilometres(RepetitionInfo run) {
        each(
                run,
                () -> {
                    var miles = random.nextInt(1_242_743);
                    var spelled = withUnit(number(miles), MILES, false);
                    var expected = (miles * 1_609_344L + 500_000) / 1_000_000;
                    assertThat(Mileage.parse(spelled).kilometres())
                            .as(spelled)
                            .isEqualTo((int) expected);
                });
    }

    @RepeatedTest(2)
    void groups_that_are_not_of_three_digits_are_refused(RepetitionInfo run) {
        each(
                run,
                () -> {
                    var digits = "" + (1_000 + random.nextInt(1_999_000));
                    var cut = cutBadly(digits);
                    var spelled = digits.substring(0, cut) + any(SIGNS) + digits.substring(cut);
                    assertNotANumber(withUnit(spelled, KILOMETRES, true));
                });
    }

    @RepeatedTest(2)
    void a_foreign_sign_anywhere_in_a_number_is_refused(RepetitionInfo run) {
        each(
                run,
                () -> {
                    var spelled = number(value());
                    var at = random.nextInt(spelled.length() + 1);
                    var sign = any(List.of("-", "_", "e", "/", "٣", "५", "１", "²", "%", "\u0000"));
                    var broken = spelled.substring(0, at) + sign + spelled.substring(at);
                    assertNotANumber(withUnit(broken, KILOMETRES, true));
                });
    }

    @RepeatedTest(4)
    void any_text_is_a_mileage_in_range_or_refused_by_its_code(RepetitionInfo run) {
        each(run, () -> assertReadOrRefused(garbage(random.nextInt(70))));
    }

    @RepeatedTest(4)
    void a_spelling_with_a_slip_is_a_mileage_in_range_or_refused_by_its_code(RepetitionInfo run) {
        each(
                run,
                () -> {
                    var spelled = new StringBuilder(withUnit(number(value()), KILOMETRES, true));
                    for (int slips = 1 + random.nextInt(3); slips > 0; slips--)
                        spelled.insert(random.nextInt(spelled.length() + 1), garbage(1));
                    assertReadOrRefused(spelled.toString());
                });
    }

    private void each(RepetitionInfo run, Runnable check) {
        random = new Random(run.getCurrentRepetition());
        for (int i = 0; i < SPELLINGS; i++) check.run();
    }

    /// Small values are as likely as large ones.
    private int value() {
        var digits = 1 + random.nextInt(7);
        return random.nextInt((int) Math.min(Math.pow(10, digits), Mileage.MAX_KILOMETRES + 1));
    }

    private String number(int value) {
        var zeros = random.nextInt(10) == 0 ? "00" : "";
        return random.nextBoolean() ? zeros + value : grouped(value, any(SIGNS));
    }

    private static String grouped(int value, String sign) {
        return String.format(Locale.ROOT, "%,d", value).replace(",", sign);
    }

    private String thousands(int tens) {
        var whole = random.nextBoolean() ? "" + tens / 100 : grouped(tens / 100, any(SPACES));
        var hundredths = "%02d".formatted(tens % 100);
        var decimals =
                hundredths.endsWith("0") && random.nextBoolean()
                        ? hundredths.substring(0, 1)
                        : hundredths;
        var mark = random.nextBoolean() ? "," : ".";
        var bare = tens % 100 == 0 && random.nextBoolean();
        return whole + (bare ? "" : mark + decimals) + gap() + any(List.of("k", "K"));
    }

    private String withUnit(String number, List<String> units, boolean optional) {
        var unit = cased(any(units));
        var spelled =
                switch (random.nextInt(optional ? 4 : 3)) {
                    case 0 -> unit + any(List.of(" ", ":", ": ", " : ", "")) + number;
                    case 1, 2 -> number + gap() + unit;
                    default -> number;
                };
        return gap() + spelled + gap();
    }

    private String gap() {
        return random.nextBoolean() ? "" : any(SPACES);
    }

    private String cased(String unit) {
        return switch (random.nextInt(3)) {
            case 0 -> unit.toUpperCase(Locale.ROOT);
            case 1 -> unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
            default -> unit;
        };
    }

    private int cutBadly(String digits) {
        return Stream.generate(() -> 1 + random.nextInt(digits.length() - 1))
                .filter(cut -> digits.length() - cut != 3 || cut > 3)
                .findFirst()
                .orElseThrow();
    }

    private String garbage(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
            text.append(TRICKY.charAt(random.nextInt(TRICKY.length())));
        return text.toString();
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void assertNotANumber(String spelled) {
        assertRefused("mileage.not-a-number", () -> Mileage.parse(spelled)).hasSize(1);
    }

    private static void assertReadOrRefused(String input) {
        try {
            assertThat(Mileage.parse(input).kilometres()).as(input).isBetween(0, 2_000_000);
        } catch (InvalidInputException exception) {
            assertThat(exception.code())
                    .as(input)
                    .isIn("mileage.not-a-number", "mileage.out-of-range");
        }
    }
}
