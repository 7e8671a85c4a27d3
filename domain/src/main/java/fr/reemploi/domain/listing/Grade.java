package fr.reemploi.domain.listing;

/// How a used part looks: A like new, B marks of use, C works but is damaged to see.
public enum Grade {
    A,
    B,
    C
}
