package fr.reemploi.domain.listing;

/// Condition of the part: used, rebuilt by a specialist, or new and never fitted.
public enum Condition {
    USED,
    RECONDITIONED,
    NEW_OLD_STOCK
}
