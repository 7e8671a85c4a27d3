package fr.reemploi.domain.shared;

import java.util.regex.Pattern;

/// A telephone number, French or international, stored in international form: `+33241000000`.
public record PhoneNumber(String value) {
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");

    public PhoneNumber {
        if (!INTERNATIONAL.matcher(value).matches())
            throw new InvalidInputException("phone.invalid", value);
    }

    public static PhoneNumber parse(String input) {
        var bare = input.replaceAll("\\(0\\)|[\\s\\h.()/-]", "");
        if (bare.matches("0[1-9][0-9]{8}")) return new PhoneNumber("+33" + bare.substring(1));
        if (bare.startsWith("00")) return new PhoneNumber("+" + bare.substring(2));
        if (!INTERNATIONAL.matcher(bare).matches())
            throw new InvalidInputException("phone.invalid", input);
        return new PhoneNumber(bare);
    }
}
