package fr.reemploi.application.payment;

import fr.reemploi.application.shared.UnavailableException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An in-memory payment provider that requires onboarding.
public final class FakeSellerOnboarding implements SellerOnboarding {
    private final Set<String> ready = new HashSet<>();
    private boolean needed = true;
    private boolean isDown;

    /// Simulates payments from now on.
    public synchronized void setNotNeeded() {
        needed = false;
    }

    public synchronized void setDown(boolean isDown) {
        this.isDown = isDown;
    }

    /// Completes the onboarding of a seller.
    public synchronized void completeOnboarding(String account) {
        ready.add(account);
    }

    @Override
    public synchronized boolean isNeeded() {
        return needed;
    }

    @Override
    public synchronized String createAccount(Applicant applicant) {
        check();
        return "acct_" + applicant.seller();
    }

    @Override
    public synchronized URI createLink(String account, ReturnUrls returnUrls) {
        check();
        return URI.create("http://localhost/setup/" + account);
    }

    @Override
    public synchronized OnboardingStatus status(String account) {
        check();
        return ready.contains(account)
                ? new OnboardingStatus(true, List.of())
                : new OnboardingStatus(false, List.of("external_account"));
    }

    private void check() {
        if (isDown) throw new UnavailableException("payment.unavailable", Optional.empty());
    }
}
