package fr.reemploi.application.lookup;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.geo.Department;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Cached public data of sellers: a page of results names a dozen of them and must not read the
/// store for each. Changes are visible within half a minute.
@UseCase
public final class SellerDirectory {
    private static final Duration CACHE_DURATION = Duration.ofSeconds(30);
    private static final int MAX_CACHED = 50_000;

    private final Map<AccountId, Entry> cache = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final Verifications verifications;
    private final InstantSource clock;

    public SellerDirectory(Accounts accounts, Verifications verifications, InstantSource clock) {
        this.accounts = accounts;
        this.verifications = verifications;
        this.clock = clock;
    }

    /// The summary of this seller; marked as left when the account is erased.
    public SellerSummary summary(AccountId seller) {
        var now = clock.instant();
        var entry = cache.get(seller);
        if (entry != null && now.isBefore(entry.until())) return entry.summary();
        var summary = read(seller);
        if (cache.size() >= MAX_CACHED) cache.clear();
        cache.put(seller, new Entry(summary, now.plus(CACHE_DURATION)));
        return summary;
    }

    private SellerSummary read(AccountId seller) {
        return accounts.find(seller)
                .flatMap(Account::seller)
                .map(profile -> of(seller, profile))
                .orElseGet(() ->
                        new SellerSummary(
                                seller,
                                "—",
                                SellerKind.INDIVIDUAL,
                                Optional.empty(),
                                false,
                                Optional.empty()));
    }

    /// The summary of a seller with this profile.
    private SellerSummary of(AccountId seller, SellerProfile profile) {
        var department = profile.address().department().map(Department::code);
        return new SellerSummary(
                seller,
                profile.tradeName(),
                profile.kind(),
                department,
                isVerified(seller, profile),
                Optional.empty());
    }

    /// Whether a register has confirmed the number that the profile has now.
    private boolean isVerified(AccountId seller, SellerProfile profile) {
        return verifications
                .of(seller)
                .flatMap(Verification::siret)
                .filter(check -> profile.siret().equals(Optional.of(check.number())))
                .filter(check -> check.status() == VerificationStatus.VERIFIED)
                .isPresent();
    }

    private record Entry(SellerSummary summary, Instant until) {}
}
