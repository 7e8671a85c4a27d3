package fr.reemploi.adapters.http;

import fr.reemploi.domain.shared.Money;

/// An amount in cents.
record MoneyJson(long amount, String currency) {
    static MoneyJson of(Money money) {
        return new MoneyJson(money.minor(), money.currency().getCurrencyCode());
    }
}
