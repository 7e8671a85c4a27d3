package fr.reemploi.application.lookup;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aProfile;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.lookup.Verification.NumberCheck;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Contract of `Verifications`.
public abstract class VerificationsContract {
    protected abstract Verifications verifications();

    @Test
    void a_saved_account_is_found_unchanged() {
        var created = verifications().save(started(NOON));
        assertThat(verifications().of(created.seller())).contains(created);

        var checked =
                verifications()
                        .save(
                                created.checked(
                                        siret(VerificationStatus.CLOSED),
                                        vat(VerificationStatus.UNKNOWN),
                                        Optional.of("CASSE DE L'OUEST"),
                                        NOON));
        assertThat(verifications().of(created.seller())).contains(checked);

        var done =
                verifications()
                        .save(
                                checked.checked(
                                        siret(VerificationStatus.CLOSED),
                                        Optional.empty(),
                                        Optional.empty(),
                                        NOON));
        assertThat(verifications().of(created.seller())).contains(done);
        assertThat(verifications().of(anAccountId())).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var stored = started(NOON);
        verifications().save(stored);

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> verifications().save(stored));
    }

    @Test
    void those_due_are_returned_most_overdue_first() {
        var dueLater = verifications().save(started(NOON.minusSeconds(1)));
        var first = verifications().save(started(NOON.minusSeconds(2)));
        verifications().save(started(NOON.plusMillis(1)));
        var done = verifications().save(started(NOON.minusSeconds(3)));
        verifications()
                .save(
                        done.checked(
                                siret(VerificationStatus.VERIFIED),
                                vat(VerificationStatus.VERIFIED),
                                Optional.empty(),
                                NOON));

        assertThat(verifications().due(NOON, 10)).containsExactly(first, dueLater);
        assertThat(verifications().due(NOON, 1)).containsExactly(first);
    }

    @Test
    void a_deleted_verification_can_start_again() {
        var created = started(NOON);
        verifications().save(created);

        verifications().delete(created.seller());
        verifications().delete(created.seller());

        assertThat(verifications().of(created.seller())).isEmpty();
        assertThat(verifications().due(NOON, 10)).isEmpty();
        assertThat(verifications().save(created)).isEqualTo(created.withNextVersion());
    }

    private static Verification started(Instant at) {
        return Verification.start(anAccountId(), aProfile(), at);
    }

    private static Optional<NumberCheck<Siret>> siret(VerificationStatus status) {
        return aProfile().siret().map(number -> new NumberCheck<>(number, status));
    }

    private static Optional<NumberCheck<VatNumber>> vat(VerificationStatus status) {
        return aProfile().vatNumber().map(number -> new NumberCheck<>(number, status));
    }
}
