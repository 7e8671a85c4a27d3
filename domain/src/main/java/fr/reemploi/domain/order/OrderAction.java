package fr.reemploi.domain.order;

/// Actions of buyer and seller on an order.
public enum OrderAction {
    PAY,
    CANCEL,
    CONFIRM_RECEIPT,
    /// Confirm receipt and waive the rest of the claim window.
    CLOSE,
    RETURN,
    ADD_RETURN_PHOTOS,
    DISPUTE,
    ACCEPT,
    DECLINE,
    SHIP,
    HAND_OVER,
    RECEIVE_CORE,
    APPROVE_RETURN,
    REJECT_RETURN,
    RECEIVE_RETURN;

    /// Whether the action belongs to the seller rather than the buyer.
    public boolean isSellerAction() {
        return compareTo(ACCEPT) >= 0;
    }
}
