package fr.reemploi.application.search;

import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Plate;
import fr.reemploi.domain.vehicle.Vin;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The numbers in a sentence, each kind by its form: those of the most distinct form first.
final class WrittenNumbers {
    private static final Pattern VIN =
            Pattern.compile("(?<![A-Za-z0-9])[A-HJ-NPR-Za-hj-npr-z0-9]{17}(?![A-Za-z0-9])");
    private static final Pattern ORDER =
            Pattern.compile(
                    "(?<![A-Za-z0-9])[2-9B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{4}"
                            + "([- ]?)[2-9B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{4}"
                            + "\\1[2-9B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{4}(?![A-Za-z0-9])");
    private static final Pattern PLATE =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?:[A-Za-z]{2}[ .·-]?[0-9]{3}[ .·-]?[A-Za-z]{2}"
                            + "|[0-9]{1,4}[ -]?[A-Za-z]{2,3}[ -]?(?:[0-9]{2}|2[ABab]))"
                            + "(?![A-Za-z0-9])");
    private static final Pattern PRICE =
            Pattern.compile(
                    "(?:€ ?([0-9]{1,6}(?:[.,][0-9]{1,2})?))|(?:(?<![A-Za-z0-9.,])"
                            + "([0-9]{1,3}(?:[ \\u00A0\\u202F.][0-9]{3})+|[0-9]{1,6})"
                            + "(?:[.,]([0-9]{1,2}))?[ \\u00A0\\u202F]?"
                            + "(?:€|euros?\\b|eur\\b|balles?\\b|pounds?\\b|(?<=[0-9]{2})e\\b))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MILEAGE =
            Pattern.compile(
                    "(?<![A-Za-z0-9])[0-9][0-9 .,\\u00A0\\u202F]*(?:k ?)?(?:kms?|miles?|kilom)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DISPLACEMENT =
            Pattern.compile("(?<![0-9])[0-9][.,][0-9](?![0-9])");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![A-Za-z0-9])(?=[A-Za-z0-9./-]*[0-9])[A-Za-z0-9]+(?:[./-][A-Za-z0-9]+)*"
                            + "(?:[ ][0-9]{3,}(?:[ ][0-9]{3,})*)?(?![A-Za-z0-9])");
    private static final Pattern YEAR =
            Pattern.compile("(?<![A-Za-z0-9])(19[5-9][0-9]|20[0-4][0-9])(?![A-Za-z0-9])");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MIN_DIGITS = 4;
    private static final int MIN_PART_NUMBER = 6;

    private final List<String> partNumbers = new ArrayList<>();
    private final List<String> orderNumbers = new ArrayList<>();
    private Optional<Plate> plate = Optional.empty();
    private Optional<Vin> vin = Optional.empty();
    private Optional<Money> price = Optional.empty();
    private Optional<Year> year = Optional.empty();
    private String rest;

    private WrittenNumbers(String text) {
        this.rest = text;
    }

    static Numbers in(String text) {
        var numbers = new WrittenNumbers(text);
        numbers.read();
        return new Numbers(
                numbers.partNumbers,
                numbers.orderNumbers,
                numbers.plate,
                numbers.vin,
                numbers.price,
                numbers.year,
                numbers.rest);
    }

    private void read() {
        take(UUID, _ -> true);
        take(VIN, this::readVin);
        take(PRICE, this::readPrice);
        take(MILEAGE, _ -> true);
        take(ORDER, this::readOrder);
        take(PLATE, this::readPlate);
        take(YEAR, this::readYear);
        take(DISPLACEMENT, _ -> true);
        take(NUMBER, this::readPartNumber);
    }

    /// Removes what a reader accepts.
    private void take(Pattern pattern, java.util.function.Predicate<String> reader) {
        rest =
                pattern.matcher(rest)
                        .replaceAll(match ->
                                reader.test(match.group())
                                        ? " "
                                        : java.util.regex.Matcher.quoteReplacement(match.group()));
    }

    private boolean readVin(String text) {
        if (digits(text) < MIN_DIGITS || digits(text) == text.length()) return false;
        vin = Optional.of(Vin.parse(text));
        return true;
    }

    private boolean readOrder(String text) {
        var number = PartNumber.normalize(text);
        var isMixed = digits(text) > 0 && digits(text) < number.length();
        if (!isMixed && !text.contains("-")) return false;
        orderNumbers.add(
                number.substring(0, 4) + "-" + number.substring(4, 8) + "-" + number.substring(8));
        return true;
    }

    private boolean readPlate(String text) {
        try {
            plate = Optional.of(Plate.parse(text));
            return true;
        } catch (InvalidInputException notAPlate) {
            return false;
        }
    }

    private boolean readPrice(String text) {
        var match = PRICE.matcher(text);
        if (!match.matches()) return false;
        var before = match.group(1);
        var euros =
                before == null
                        ? match.group(2).replaceAll("[^0-9]", "")
                        : before.replaceAll("[.,].*", "");
        var fraction = before == null ? match.group(3) : before.replaceAll("^[0-9]+[.,]?", "");
        var cents =
                fraction == null || fraction.isEmpty() ? "00" : (fraction + "0").substring(0, 2);
        price = Optional.of(Money.cents(Long.parseLong(euros + cents)));
        return true;
    }

    private boolean readYear(String text) {
        if (year.isEmpty()) year = Optional.of(Year.parse(text));
        return true;
    }

    private boolean readPartNumber(String text) {
        var number = PartNumber.normalize(text);
        if (digits(number) < MIN_DIGITS || number.length() < MIN_PART_NUMBER) return false;
        partNumbers.add(text.strip().toUpperCase(Locale.ROOT));
        return true;
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }

    /// The numbers of a sentence.
    ///
    /// @param rest the sentence without them
    record Numbers(
            List<String> partNumbers,
            List<String> orderNumbers,
            Optional<Plate> plate,
            Optional<Vin> vin,
            Optional<Money> price,
            Optional<Year> year,
            String rest) {
        Numbers {
            partNumbers = List.copyOf(partNumbers);
            orderNumbers = List.copyOf(orderNumbers);
        }
    }
}
