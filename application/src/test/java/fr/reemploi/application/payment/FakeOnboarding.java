package fr.reemploi.application.payment;

import fr.reemploi.application.shared.Unavailable;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A payment provider who wants to know sellers, in memory.
public final class FakeOnboarding implements Onboarding {
    private final Set<String> ready = new HashSet<>();
    private boolean needed = true;
    private boolean down;

    /// Money is pretended from now on.
    public synchronized void beNotNeeded() {
        needed = false;
    }

    public synchronized void beDown(boolean isDown) {
        down = isDown;
    }

    /// A seller tells all.
    public synchronized void complete(String account) {
        ready.add(account);
    }

    @Override
    public synchronized boolean isNeeded() {
        return needed;
    }

    @Override
    public synchronized String open(Applicant applicant) {
        check();
        return "acct_" + applicant.seller();
    }

    @Override
    public synchronized URI page(String account, Ways ways) {
        check();
        return URI.create("http://localhost/setup/" + account);
    }

    @Override
    public synchronized Standing ask(String account) {
        check();
        return ready.contains(account)
                ? new Standing(true, List.of())
                : new Standing(false, List.of("external_account"));
    }

    private void check() {
        if (down) throw new Unavailable("payment.unavailable", Optional.empty());
    }
}
