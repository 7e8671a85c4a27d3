package fr.reemploi.application.settings;

/// The provider of new payments, as the settings decide it.
public enum PaymentMode {
    /// No secret key: payments are simulated by the sandbox.
    SIMULATED,
    /// The provider's secret key is set.
    REAL,
    /// A secret key was set but is forgotten or cannot be decrypted: nothing can be paid, and
    /// nothing is simulated, until it is entered again.
    UNAVAILABLE
}
