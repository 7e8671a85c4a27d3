package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What registers said of a seller's numbers.
///
/// It begins, all unknown, when he gives his numbers; the registers are asked, and asked again,
/// less and less often, until each has said something. New numbers begin it anew.
///
/// @param siret empty where the seller gave none; so is `vat`
/// @param officialName what the register calls him
/// @param checkedAt when a register was last asked
/// @param attempts how many times in a row one of them could not tell
/// @param due when to ask; empty when there is nothing left to ask
public record Verification(
        AccountId seller,
        Version version,
        Optional<NumberCheck<Siret>> siret,
        Optional<NumberCheck<VatNumber>> vat,
        Optional<String> officialName,
        Optional<Instant> checkedAt,
        int attempts,
        Optional<Instant> due) {
    private static final Duration INITIAL_DELAY = Duration.ofMinutes(5);
    private static final Duration MAX_DELAY = Duration.ofDays(1);
    private static final int MAX_DOUBLINGS = 9;

    /// A number, and what its register says of it.
    public record NumberCheck<N>(N number, VerificationStatus status) {
        static <N> NumberCheck<N> unknown(N number) {
            return new NumberCheck<>(number, VerificationStatus.UNKNOWN);
        }

        boolean isPending() {
            return status == VerificationStatus.UNKNOWN;
        }
    }

    /// Of numbers nobody has asked about.
    public static Verification begin(AccountId seller, SellerProfile profile, Instant now) {
        var siret = profile.siret().map(NumberCheck::unknown);
        var vat = profile.vatNumber().map(NumberCheck::unknown);
        return new Verification(
                seller,
                Version.NEW,
                siret,
                vat,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.of(now).filter(_ -> siret.isPresent() || vat.isPresent()));
    }

    /// The same seller with these numbers; itself when they are the ones it is about.
    Verification withProfile(SellerProfile profile, Instant now) {
        if (matches(profile)) return this;
        var restarted = begin(seller, profile, now);
        return new Verification(
                seller,
                version,
                restarted.siret,
                restarted.vat,
                restarted.officialName,
                restarted.checkedAt,
                restarted.attempts,
                restarted.due);
    }

    /// Whether these are the numbers he gives.
    boolean matches(SellerProfile profile) {
        return siret.map(NumberCheck::number).equals(profile.siret())
                && vat.map(NumberCheck::number).equals(profile.vatNumber());
    }

    /// After the registers were asked.
    ///
    /// @param name empty where none was said: the one known before stays
    Verification checked(
            Optional<NumberCheck<Siret>> newSiret,
            Optional<NumberCheck<VatNumber>> newVat,
            Optional<String> name,
            Instant now) {
        var open =
                newSiret.filter(NumberCheck::isPending).isPresent()
                        || newVat.filter(NumberCheck::isPending).isPresent();
        var newAttempts = open ? attempts + 1 : 0;
        return new Verification(
                seller,
                version,
                newSiret,
                newVat,
                name.or(() -> officialName),
                Optional.of(now),
                newAttempts,
                open ? Optional.of(now.plus(backoff(attempts))) : Optional.empty());
    }

    private static Duration backoff(int failures) {
        var wait = INITIAL_DELAY.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        return wait.compareTo(MAX_DELAY) > 0 ? MAX_DELAY : wait;
    }

    public Optional<VerificationStatus> siretStatus() {
        return siret.map(NumberCheck::status);
    }

    public Optional<VerificationStatus> vatStatus() {
        return vat.map(NumberCheck::status);
    }

    /// The same, as it is once saved.
    public Verification withNextVersion() {
        return new Verification(
                seller, version.next(), siret, vat, officialName, checkedAt, attempts, due);
    }
}
