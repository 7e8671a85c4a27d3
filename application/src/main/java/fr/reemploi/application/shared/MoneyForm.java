package fr.reemploi.application.shared;

import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.Money;
import java.util.Optional;

/// An amount, read from wherever it was filled in: programs send `{"amount": 8900, "currency":
/// "EUR"}`, people type `89,00`.
public final class MoneyForm {
    private MoneyForm() {}

    /// The amount in a field, empty where it is absent.
    ///
    /// @param least in cents
    /// @param most likewise
    public static Optional<Money> read(Form form, String field, long least, long most) {
        if (form.isTyped())
            return form.text(field, typed -> bounded(Money.parse(typed), least, most));
        return form.form(field, nested -> cents(nested, least, most)).flatMap(found -> found);
    }

    private static Optional<Money> cents(Form form, long least, long most) {
        var amount = form.require("amount", form.number("amount", least, most));
        form.requiredText("currency", MoneyForm::euros);
        return amount.map(Money::cents);
    }

    private static Money bounded(Money money, long least, long most) {
        if (money.minor() < least || money.minor() > most)
            throw new InvalidInputException("price.out-of-range", most / 100);
        return money;
    }

    private static String euros(String code) {
        if (!code.equals(Money.EUR.getCurrencyCode()))
            throw new InvalidInputException("currency.unsupported", code);
        return code;
    }
}
