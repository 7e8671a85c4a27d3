package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aProfile;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccount;
import static fr.reemploi.application.Examples.anAccountId;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.application.lookup.VerificationStatus;
import fr.reemploi.application.lookup.Verifications;
import fr.reemploi.application.payment.PayoutAccount;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.shipping.SellerRatesStore;
import fr.reemploi.bootstrap.config.Stores;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.domain.shipping.RateBand;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.domain.shipping.Zone;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Accounts in every state, with sessions, verifications, payout accounts, debts and rates.
final class SampleAccounts {
    private static final Money A_EURO = Money.cents(100);

    private final Stores stores;

    SampleAccounts(Stores stores) {
        this.stores = stores;
    }

    void store() {
        accounts().forEach(account -> stores.aggregate(Accounts.class).save(Change.of(account)));
        sessions();
        verifications();
        payoutAccounts();
        debts();
        sellerRates();
    }

    private static Stream<Account> accounts() {
        var pending = anAccount().prepareSecondFactor("sealed").now();
        var factor = pending.credentials().secondFactor().orElseThrow();
        var others =
                Stream.of(
                        anAccount(),
                        anAccount().verifyEmail().now(),
                        anAccount().rename("Zoë 🚗", Language.EN).now(),
                        pending,
                        anAccount()
                                .confirmSecondFactor(
                                        factor, 58_000_000_000L, List.of("0c".repeat(32)), NOON)
                                .now(),
                        anAccount().grant(Role.ADMIN).now(),
                        aSeller().suspend(NOON).now(),
                        aSeller().erase(NOON).now());
        var sellers =
                Arrays.stream(SellerKind.values())
                        .map(kind -> anAccount().updateSellerProfile(profile(kind), NOON).now());
        return Stream.concat(others, sellers);
    }

    private static SellerProfile profile(SellerKind kind) {
        var full = aProfile();
        return new SellerProfile(
                kind,
                full.tradeName(),
                full.legalName(),
                full.siret(),
                full.vatNumber(),
                full.vhuApproval(),
                full.phone(),
                full.address());
    }

    private void sessions() {
        var live = stores.aggregate(Sessions.class).save(aSession());
        stores.aggregate(Sessions.class).save(live.rotate("0b".repeat(32), NOON));
        stores.aggregate(Sessions.class).save(aSession().end());
    }

    private void verifications() {
        for (var status : VerificationStatus.values())
            stores.aggregate(Verifications.class).save(verification(status));
    }

    private static Verification verification(VerificationStatus status) {
        var profile = aProfile();
        return new Verification(
                anAccountId(),
                Version.NEW,
                profile.siret().map(number -> new Verification.NumberCheck<>(number, status)),
                profile.vatNumber().map(number -> new Verification.NumberCheck<>(number, status)),
                Optional.of("CASSE DE L'OUEST"),
                Optional.of(NOON),
                1,
                Optional.of(NOON).filter(_ -> status == VerificationStatus.UNKNOWN));
    }

    private void payoutAccounts() {
        var created =
                stores.aggregate(PayoutAccounts.class)
                        .save(PayoutAccount.created(anAccountId(), "acct_1"));
        stores.aggregate(PayoutAccounts.class)
                .save(created.withStatus(false, List.of("individual.dob", "external_account")));
        var another = PayoutAccount.created(anAccountId(), "acct_2");
        stores.aggregate(PayoutAccounts.class).save(another.withStatus(true, List.of()));
    }

    private void debts() {
        var debtor = anAccountId();
        stores.aggregate(SellerDebts.class).update(debtor, debt -> debt.add("a reversal", A_EURO));
        stores.aggregate(SellerDebts.class)
                .update(debtor, debt -> debt.withhold("a payout", Money.cents(40)));
        var paid = SellerDebt.none(anAccountId()).add("another reversal", A_EURO);
        stores.aggregate(SellerDebts.class)
                .save(paid.then(debt -> debt.withhold("another payout", A_EURO)));
    }

    private void sellerRates() {
        var bands =
                Arrays.stream(Zone.values())
                        .flatMap(zone ->
                                SellerRates.initial(anAccountId()).bands().stream()
                                        .map(band -> forZone(zone, band)))
                        .toList();
        var grid = SellerRates.initial(new fr.reemploi.domain.account.AccountId(IDS.next()));
        stores.aggregate(SellerRatesStore.class).save(grid.update(false, bands));
    }

    private static RateBand forZone(Zone zone, RateBand band) {
        return new RateBand(band.mode(), zone, band.upToGrams(), band.price(), band.days());
    }
}
