package fr.reemploi.domain.order;

/// Reason of a return.
public enum ReturnReason {
    DOES_NOT_FIT,
    DAMAGED,
    NOT_AS_DESCRIBED,
    CHANGED_MIND;

    /// Who pays for return shipping: the seller, except on withdrawal (Code de la consommation, L.
    /// 221-23 and L. 217-11).
    public boolean isShippingPaidBySeller() {
        return this != CHANGED_MIND;
    }
}
