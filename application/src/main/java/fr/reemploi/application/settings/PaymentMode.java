package fr.reemploi.application.settings;

/// The provider of new payments, as the settings decide it.
public enum PaymentMode {
    /// Not configured: payments are simulated by the sandbox.
    SIMULATED,
    /// The provider's secret key is set.
    REAL,
    /// A secret key was set but is forgotten or cannot be decrypted: nothing can be paid, and
    /// nothing is simulated, until it is entered again.
    UNAVAILABLE;

    /// What the values of the provider's section decide.
    public static PaymentMode of(Section provider, SettingValues values) {
        if (provider.isInUse(values)) return REAL;
        return provider.lacksLostSecret(values) ? UNAVAILABLE : SIMULATED;
    }
}
