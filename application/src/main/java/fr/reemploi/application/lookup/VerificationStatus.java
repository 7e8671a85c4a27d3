package fr.reemploi.application.lookup;

/// Verification status of a number.
public enum VerificationStatus {
    /// The company exists and is open, or the VAT number exists.
    VERIFIED,
    /// The register does not list the company; registers are not complete.
    NOT_FOUND,
    /// The company or its establishment is closed.
    CLOSED,
    /// The VAT number does not exist.
    INVALID,
    /// The register has not responded yet.
    UNKNOWN;

    /// Whether the seller must be notified.
    public boolean isProblem() {
        return this == CLOSED || this == INVALID;
    }
}
