package fr.reemploi.adapters.payment;

import fr.reemploi.adapters.payment.sandbox.SandboxPayments;
import fr.reemploi.application.payment.Payments;
import fr.reemploi.application.payment.Sandbox;
import fr.reemploi.application.payment.SandboxPaymentStore;
import fr.reemploi.application.shared.BusinessClock;

/// Entry point of the sandbox: payments are simulated while no provider is configured.
public final class SandboxAdapter {
    private final SandboxPayments bank;

    /// @param clock the time of simulated captures
    public SandboxAdapter(SandboxPaymentStore book, BusinessClock clock) {
        this.bank = new SandboxPayments(book, clock);
    }

    public Payments payments() {
        return bank;
    }

    public Sandbox sandbox() {
        return bank;
    }
}
