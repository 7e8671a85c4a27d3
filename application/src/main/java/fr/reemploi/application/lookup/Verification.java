package fr.reemploi.application.lookup;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Verification of a seller's registration numbers in public registers.
///
/// It starts, all unknown, when the seller enters the numbers. The registers are called with
/// increasing delays until each has responded. New numbers start it again.
///
/// @param siret empty where the seller gave none; so is `vat`
/// @param officialName the registered name
/// @param checkedAt when a register was last called
/// @param attempts number of consecutive inconclusive attempts
/// @param due when to call next; empty when verification is complete
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

    /// A number and its verification status.
    public record NumberCheck<N>(N number, VerificationStatus status) {
        static <N> NumberCheck<N> unknown(N number) {
            return new NumberCheck<>(number, VerificationStatus.UNKNOWN);
        }

        boolean isPending() {
            return status == VerificationStatus.UNKNOWN;
        }
    }

    /// Starts the verification of a seller's numbers.
    public static Verification start(AccountId seller, SellerProfile profile, Instant now) {
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

    /// The verification of this profile; unchanged when the numbers are the same.
    Verification withProfile(SellerProfile profile, Instant now) {
        if (matches(profile)) return this;
        var restarted = start(seller, profile, now);
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

    /// Whether the numbers are those of the profile.
    boolean matches(SellerProfile profile) {
        return siret.map(NumberCheck::number).equals(profile.siret())
                && vat.map(NumberCheck::number).equals(profile.vatNumber());
    }

    /// Records the results of the registers.
    ///
    /// @param name empty where the register returned none: the previous one stays
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

    /// The verification after an attempt that failed on our side, such as an e-mail that could not
    /// be sent: all of it is attempted again, less and less often.
    Verification postponed(Instant now) {
        return new Verification(
                seller,
                version,
                siret,
                vat,
                officialName,
                checkedAt,
                attempts + 1,
                Optional.of(now.plus(backoff(attempts))));
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
