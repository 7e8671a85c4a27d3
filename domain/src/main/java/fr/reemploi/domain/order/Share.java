package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;

/// An amount, by what it was paid for.
public record Share(Money items, Money shipping, Money coreDeposit) {
    public static final Share NOTHING = new Share(Money.NOTHING, Money.NOTHING, Money.NOTHING);

    public Money total() {
        return items.plus(shipping).plus(coreDeposit);
    }

    public Share plus(Share other) {
        return new Share(
                items.plus(other.items),
                shipping.plus(other.shipping),
                coreDeposit.plus(other.coreDeposit));
    }

    public Share minus(Share other) {
        return new Share(
                items.minus(other.items),
                shipping.minus(other.shipping),
                coreDeposit.minus(other.coreDeposit));
    }

    /// Up to an amount of this: of the parts first, then of the delivery, then of the deposit.
    public Share first(Money amount) {
        var ofItems = least(amount, items);
        var ofShipping = least(amount.minus(ofItems), shipping);
        var ofDeposit = least(amount.minus(ofItems).minus(ofShipping), coreDeposit);
        return new Share(ofItems, ofShipping, ofDeposit);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
