package fr.reemploi.domain.account;

/// Who sells. All but an individual are professionals (in EU law: traders) and identify themselves
/// with a SIRET.
public enum SellerKind {
    RECYCLER,
    GARAGE,
    DEALER,
    INDIVIDUAL;

    public boolean isProfessional() {
        return this != INDIVIDUAL;
    }
}
