package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;

/// An amount, by what it was paid for.
public record AmountBreakdown(Money items, Money shipping, Money coreDeposit) {
    public static final AmountBreakdown NOTHING =
            new AmountBreakdown(Money.NOTHING, Money.NOTHING, Money.NOTHING);

    public Money total() {
        return items.plus(shipping).plus(coreDeposit);
    }

    public AmountBreakdown plus(AmountBreakdown other) {
        return new AmountBreakdown(
                items.plus(other.items),
                shipping.plus(other.shipping),
                coreDeposit.plus(other.coreDeposit));
    }

    public AmountBreakdown minus(AmountBreakdown other) {
        return new AmountBreakdown(
                items.minus(other.items),
                shipping.minus(other.shipping),
                coreDeposit.minus(other.coreDeposit));
    }

    /// Up to an amount of this: of the parts first, then of the delivery, then of the deposit.
    public AmountBreakdown first(Money amount) {
        var ofItems = least(amount, items);
        var ofShipping = least(amount.minus(ofItems), shipping);
        var ofDeposit = least(amount.minus(ofItems).minus(ofShipping), coreDeposit);
        return new AmountBreakdown(ofItems, ofShipping, ofDeposit);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
