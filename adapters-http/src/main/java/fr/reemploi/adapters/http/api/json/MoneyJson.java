package fr.reemploi.adapters.http.api.json;

import fr.reemploi.domain.shared.Money;

/// An amount in cents.
public record MoneyJson(long amount, String currency) {
    public static MoneyJson of(Money money) {
        return new MoneyJson(money.minor(), money.currency().getCurrencyCode());
    }
}
