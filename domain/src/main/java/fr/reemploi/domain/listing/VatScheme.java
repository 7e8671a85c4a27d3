package fr.reemploi.domain.listing;

/// VAT scheme of the sale: on the seller's margin (used goods, CGI art. 297 A), on the full price,
/// or none.
public enum VatScheme {
    MARGIN,
    STANDARD,
    EXEMPT
}
