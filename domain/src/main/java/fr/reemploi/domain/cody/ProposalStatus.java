package fr.reemploi.domain.cody;

/// The state of a proposal at an instant.
public enum ProposalStatus {
    OPEN,
    CONFIRMED,
    UNDONE,
    /// Nobody confirmed it in time.
    EXPIRED
}
