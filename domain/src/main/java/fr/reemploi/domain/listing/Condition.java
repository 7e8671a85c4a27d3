package fr.reemploi.domain.listing;

/// Where the part comes from: taken from a vehicle, rebuilt by a specialist, or never fitted.
public enum Condition {
    USED,
    RECONDITIONED,
    NEW_OLD_STOCK
}
