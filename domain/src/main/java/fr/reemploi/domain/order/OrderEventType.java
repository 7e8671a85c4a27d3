package fr.reemploi.domain.order;

/// What can happen to an order: the words of its timeline.
public enum OrderEventType {
    PLACED,
    PAID,
    ACCEPTED,
    DECLINED,
    SHIPPED,
    CARRIER_DELIVERED,
    DELIVERED,
    COMPLETED,
    CANCELLED,
    EXPIRED,
    RETURN_REQUESTED,
    RETURN_APPROVED,
    RETURN_REJECTED,
    RETURN_RECEIVED,
    CORE_RECEIVED,
    CORE_KEPT,
    DISPUTED,
    DISPUTE_DECIDED,
    REFUND_DUE,
    REFUNDED,
    PAYOUT_BEGUN,
    PAYOUT_REFUSED,
    PAID_OUT,
    REVERSAL_BEGUN,
    PAYOUT_REVERSED,
    DEBT_NOTED,
    /// The buyer's bank asks for the money back: what goes on to the seller waits.
    BANK_DISPUTED,
    BANK_DISPUTE_WON,
    /// It has taken the money.
    BANK_DISPUTE_LOST;

    /// Whether it is between the marketplace and the seller, and no business of the buyer's.
    public boolean isSellerPaymentEvent() {
        return switch (this) {
            case PAYOUT_BEGUN,
                    PAYOUT_REFUSED,
                    PAID_OUT,
                    REVERSAL_BEGUN,
                    PAYOUT_REVERSED,
                    DEBT_NOTED,
                    BANK_DISPUTED,
                    BANK_DISPUTE_WON,
                    BANK_DISPUTE_LOST ->
                    true;
            case PLACED,
                    PAID,
                    ACCEPTED,
                    DECLINED,
                    SHIPPED,
                    CARRIER_DELIVERED,
                    DELIVERED,
                    COMPLETED,
                    CANCELLED,
                    EXPIRED,
                    RETURN_REQUESTED,
                    RETURN_APPROVED,
                    RETURN_REJECTED,
                    RETURN_RECEIVED,
                    CORE_RECEIVED,
                    CORE_KEPT,
                    DISPUTED,
                    DISPUTE_DECIDED,
                    REFUND_DUE,
                    REFUNDED ->
                    false;
        };
    }
}
