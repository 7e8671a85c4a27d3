package fr.reemploi.domain.listing;

/// Visual grade of a used part: A like new, B marks of use, C working but visibly damaged.
public enum Grade {
    A,
    B,
    C
}
