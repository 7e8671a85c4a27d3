package fr.reemploi.domain.account;

/// What was done with the second factor of an account.
public enum SecondFactorAction {
    ENABLED,
    /// Removed by its owner.
    DISABLED,
    /// Removed by an administrator or from the command line.
    RESET,
    RECOVERY_CODES_RENEWED,
    RECOVERY_CODE_USED
}
