package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.shared.Money;

/// A monetary amount.
///
/// @param amount in cents
/// @param currency ISO 4217 code
public record MoneyJson(long amount, String currency) {
    public static MoneyJson of(Money money) {
        return new MoneyJson(money.minor(), money.currency().getCurrencyCode());
    }
}
