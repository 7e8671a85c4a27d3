package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import java.util.Optional;

/// Reads an amount from a form: programs send `{"amount": 8900, "currency": "EUR"}`, people enter
/// `89,00`.
public final class MoneyForm {
    private MoneyForm() {}

    /// The amount in a field; empty when it is absent.
    ///
    /// @param min in cents
    /// @param max likewise
    public static Optional<Money> read(Form form, String field, long min, long max) {
        if (form.isUserInput() && form.isText(field))
            return form.text(field, input -> bounded(Money.parse(input), min, max));
        return form.form(field, nested -> cents(nested, min, max)).flatMap(amount -> amount);
    }

    private static Optional<Money> cents(Form form, long min, long max) {
        var amount = form.require("amount", form.number("amount", min, max));
        form.requiredText("currency", MoneyForm::euros);
        return amount.map(Money::cents);
    }

    private static Money bounded(Money money, long min, long max) {
        if (money.minor() < min || money.minor() > max)
            throw new InvalidInputException("price.out-of-range", max / 100);
        return money;
    }

    private static String euros(String code) {
        if (!code.equals(Money.EUR.getCurrencyCode()))
            throw new InvalidInputException("currency.unsupported", code);
        return code;
    }
}
