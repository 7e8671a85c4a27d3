package fr.reemploi.domain.order;

/// Why a part comes back.
public enum ReturnReason {
    DOES_NOT_FIT,
    DAMAGED,
    NOT_AS_DESCRIBED,
    CHANGED_MIND;

    /// Who pays the way back: the seller, unless the buyer just changed his mind (Code de la
    /// consommation, L. 221-23 and L. 217-11).
    public boolean isAtSellersCost() {
        return this != CHANGED_MIND;
    }
}
