package fr.reemploi.domain.order;

/// Event types of an order's timeline.
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
    /// The buyer's bank opened a chargeback: payouts are held back.
    BANK_DISPUTED,
    BANK_DISPUTE_WON,
    /// The bank withdrew the money.
    BANK_DISPUTE_LOST;

    /// Whether the event concerns only the marketplace and the seller, and is hidden from the
    /// buyer.
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
