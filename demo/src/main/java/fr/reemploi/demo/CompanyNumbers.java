package fr.reemploi.demo;

/// Numbers of companies that do not exist: they pass every check, and lie in a range that is not
/// given to anybody.
final class CompanyNumbers {
    private CompanyNumbers() {}

    static String siret(int company) {
        return completed(siren(company) + "0001");
    }

    static String vat(int company) {
        var siren = Long.parseLong(siren(company));
        return "FR%02d%09d".formatted((12 + 3 * (siren % 97)) % 97, siren);
    }

    private static String siren(int company) {
        return completed("%08d".formatted(24_000 + 37 * company));
    }

    /// The digits with the one that satisfies Luhn behind them.
    private static String completed(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
