package fr.reemploi.demo;

/// Valid SIRET and VAT numbers of companies that do not exist, from an unassigned range.
final class CompanyNumbers {
    private CompanyNumbers() {}

    static String siret(int company) {
        return withCheckDigit(siren(company) + "0001");
    }

    static String vat(int company) {
        var siren = Long.parseLong(siren(company));
        return "FR%02d%09d".formatted((12 + 3 * (siren % 97)) % 97, siren);
    }

    private static String siren(int company) {
        return withCheckDigit("%08d".formatted(24_000 + 37 * company));
    }

    /// Appends the Luhn check digit.
    private static String withCheckDigit(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
