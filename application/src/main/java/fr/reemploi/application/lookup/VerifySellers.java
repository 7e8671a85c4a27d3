package fr.reemploi.application.lookup;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.lookup.Verification.NumberCheck;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.settings.SectionId;
import fr.reemploi.application.settings.Settings;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountEvent;
import fr.reemploi.domain.account.AccountEvent.AccountErased;
import fr.reemploi.domain.account.AccountEvent.SellerProfileChanged;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.shared.DomainEvent;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;

/// Verifies sellers' registration numbers. Saving a profile does not wait for the registers: the
/// event schedules the verification, and a job runs it. A result is displayed and notified, nothing
/// more; suspending a seller is the operator's decision.
@UseCase
public final class VerifySellers implements EventHandler {
    private static final int BATCH = 5;

    private final Accounts accounts;
    private final Verifications verifications;
    private final Registers registers;
    private final NotifySellers notifySellers;
    private final Settings settings;
    private final InstantSource clock;

    public VerifySellers(
            Accounts accounts,
            Verifications verifications,
            Registers registers,
            NotifySellers notifySellers,
            Settings settings,
            InstantSource clock) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.registers = registers;
        this.notifySellers = notifySellers;
        this.settings = settings;
        this.clock = clock;
    }

    /// The registers for companies and VAT numbers.
    public record Registers(CompanyRegister companies, VatRegister vat) {}

    /// Is called for sellers with a problem: a closed company or an invalid VAT number.
    public interface ProblemListener {
        void onProblem(Verification verification);
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof AccountEvent;
    }

    @Override
    public void handle(StoredEvent event) {
        switch (event.event()) {
            case SellerProfileChanged(var seller, _) -> scheduleVerification(seller);
            case AccountErased(var seller, _) -> verifications.delete(seller);
            default -> {}
        }
    }

    /// Scheduled even while verification is turned off, so that turning it on finds the pending
    /// ones.
    private void scheduleVerification(AccountId seller) {
        var profile = accounts.find(seller).flatMap(Account::seller);
        if (profile.isEmpty()) return;
        var now = clock.instant();
        var before = verifications.of(seller);
        var updated =
                before.map(stored -> stored.withProfile(profile.get(), now))
                        .orElseGet(() -> Verification.start(seller, profile.get(), now));
        if (!before.equals(Optional.of(updated))) verifications.save(updated);
    }

    /// The verification of a seller's current numbers; empty until a register was called.
    public Optional<Verification> of(Account seller) {
        return seller.seller()
                .flatMap(profile ->
                        verifications
                                .of(seller.id())
                                .filter(verification -> verification.matches(profile))
                                .filter(verification -> verification.checkedAt().isPresent()));
    }

    /// Runs the verifications that are due, if verification is turned on. One that fails is
    /// postponed and does not stop the others.
    ///
    /// @return the number of processed sellers
    /// @throws RuntimeException the first failure, after all were tried
    public int verifyDue(ProblemListener listener) {
        if (!settings.of(SectionId.REGISTRIES).flag(LookupFields.CHECK_COMPANIES)) return 0;
        var due = verifications.due(clock.instant(), BATCH);
        var failures = new ArrayList<RuntimeException>();
        for (var verification : due) {
            try {
                verify(verification, listener);
            } catch (RuntimeException failure) {
                postpone(verification);
                failures.add(failure);
            } catch (StackOverflowError | LinkageError failure) {
                postpone(verification);
                failures.add(new IllegalStateException(failure));
            }
        }
        if (!failures.isEmpty()) throw failures.getFirst();
        return due.size();
    }

    private void postpone(Verification verification) {
        try {
            verifications.save(verification.postponed(clock.instant()));
        } catch (StaleVersionException changed) {
            // the seller entered other numbers meanwhile: those are due now
        }
    }

    private void verify(Verification before, ProblemListener listener) {
        var seller = accounts.find(before.seller()).filter(Account::isActive);
        if (seller.isEmpty()) {
            verifications.delete(before.seller());
            return;
        }
        var name = new NameHolder();
        var siret = before.siret().map(check -> check.isPending() ? check(check, name) : check);
        var vat = before.vat().map(check -> check.isPending() ? check(check) : check);
        var after = before.checked(siret, vat, name.official, clock.instant());
        // the e-mail first: it has its own id and is sent once
        notifySellers.notifySeller(seller.get(), before, after);
        try {
            verifications.save(after);
        } catch (StaleVersionException changed) {
            // the seller entered other numbers meanwhile: those are due now
            return;
        }
        if (NotifySellers.hasNewProblem(before, after)) listener.onProblem(after);
    }

    private NumberCheck<Siret> check(NumberCheck<Siret> check, NameHolder name) {
        var status =
                switch (registers.companies().check(check.number())) {
                    case CompanyRegister.Result.Found(var official, var active) -> {
                        name.official = official;
                        yield active ? VerificationStatus.VERIFIED : VerificationStatus.CLOSED;
                    }
                    case CompanyRegister.Result.NotFound() -> VerificationStatus.NOT_FOUND;
                    case CompanyRegister.Result.Inconclusive() -> VerificationStatus.UNKNOWN;
                };
        return new NumberCheck<>(check.number(), status);
    }

    private NumberCheck<VatNumber> check(NumberCheck<VatNumber> check) {
        var status =
                switch (registers.vat().check(check.number())) {
                    case VALID -> VerificationStatus.VERIFIED;
                    case INVALID -> VerificationStatus.INVALID;
                    case INCONCLUSIVE -> VerificationStatus.UNKNOWN;
                };
        return new NumberCheck<>(check.number(), status);
    }

    /// Holds the registered name, once a register has returned it.
    private static final class NameHolder {
        private Optional<String> official = Optional.empty();
    }
}
