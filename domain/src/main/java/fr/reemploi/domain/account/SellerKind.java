package fr.reemploi.domain.account;

/// Kind of seller. All but `INDIVIDUAL` are professionals (in EU law: traders) and have a SIRET.
public enum SellerKind {
    RECYCLER,
    GARAGE,
    DEALER,
    INDIVIDUAL;

    public boolean isProfessional() {
        return this != INDIVIDUAL;
    }
}
