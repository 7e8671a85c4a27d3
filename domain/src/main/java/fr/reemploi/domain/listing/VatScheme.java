package fr.reemploi.domain.listing;

/// How VAT is due on the sale: on the seller's margin (used goods, CGI art. 297 A), on the whole
/// price, or not at all.
public enum VatScheme {
    MARGIN,
    STANDARD,
    EXEMPT
}
