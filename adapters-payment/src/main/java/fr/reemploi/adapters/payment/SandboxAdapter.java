package fr.reemploi.adapters.payment;

import fr.reemploi.adapters.payment.sandbox.SandboxPayments;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.shared.BusinessClock;

/// Entry point of the sandbox: payments are simulated while no provider is configured.
public final class SandboxAdapter {
    private final SandboxPayments bank;

    /// @param store where simulated payments are stored
    /// @param clock determines the time of simulated captures
    public SandboxAdapter(SandboxPaymentStore store, BusinessClock clock) {
        this.bank = new SandboxPayments(store, clock);
    }

    public Payments payments() {
        return bank;
    }

    public Sandbox sandbox() {
        return bank;
    }
}
