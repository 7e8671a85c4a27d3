package fr.reemploi.application.lookup;

/// What a register says of a number.
public enum VerificationStatus {
    /// There is such a company, and it is open; there is such a VAT number.
    VERIFIED,
    /// The register shows no such company; it does not show all there are.
    NOT_FOUND,
    /// The company or its establishment is closed.
    CLOSED,
    /// There is no such VAT number.
    INVALID,
    /// The register has not answered yet.
    UNKNOWN;

    /// Whether the seller has to be told.
    public boolean isProblem() {
        return this == CLOSED || this == INVALID;
    }
}
