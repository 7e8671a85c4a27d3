package fr.reemploi.domain.order;

/// What buyer or seller can do with an order: the buttons of its page.
public enum OrderAction {
    PAY,
    CANCEL,
    CONFIRM_RECEIPT,
    /// Received, and all is well: the rest of the claim window is given up.
    CLOSE,
    RETURN,
    SHOW_DAMAGE,
    DISPUTE,
    ACCEPT,
    DECLINE,
    SHIP,
    HAND_OVER,
    TAKE_CORE,
    APPROVE_RETURN,
    REJECT_RETURN,
    RECEIVE_RETURN;

    /// Whether it is the seller's to do, not the buyer's.
    public boolean isSellerAction() {
        return compareTo(ACCEPT) >= 0;
    }
}
