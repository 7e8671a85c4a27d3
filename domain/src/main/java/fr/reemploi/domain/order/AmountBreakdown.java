package fr.reemploi.domain.order;

import fr.reemploi.domain.shared.Money;

/// An amount split by what it was paid for.
public record AmountBreakdown(Money items, Money shipping, Money coreDeposit) {
    public static final AmountBreakdown ZERO =
            new AmountBreakdown(Money.ZERO, Money.ZERO, Money.ZERO);

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

    /// The part of this amount up to a limit: items first, then shipping, then the core deposit.
    public AmountBreakdown upTo(Money limit) {
        var ofItems = min(limit, items);
        var ofShipping = min(limit.minus(ofItems), shipping);
        var ofDeposit = min(limit.minus(ofItems).minus(ofShipping), coreDeposit);
        return new AmountBreakdown(ofItems, ofShipping, ofDeposit);
    }

    private static Money min(Money first, Money second) {
        return first.compareTo(second) <= 0 ? first : second;
    }
}
