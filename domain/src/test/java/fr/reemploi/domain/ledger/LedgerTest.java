package fr.reemploi.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LedgerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_posting_that_does_not_sum_to_zero_is_none() {
        var lopsided =
                Posting.of("capture", "captured", NOON)
                        .add(LedgerAccount.PROVIDER, Money.cents(100))
                        .take(LedgerAccount.SELLER, Money.cents(99));
        assertThatIllegalArgumentException().isThrownBy(lopsided::done);
    }

    @Test
    void what_was_posted_once_is_not_posted_again() {
        var posting =
                Posting.of("capture", "captured", NOON)
                        .add(LedgerAccount.PROVIDER, Money.cents(100))
                        .take(LedgerAccount.SELLER, Money.cents(100))
                        .done();
        var ledger = Ledger.EMPTY.post(posting).post(posting);
        assertThat(ledger.postings()).hasSize(1);
        assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.cents(-100));
    }

    @Test
    void a_debt_is_kept_back_once_and_never_more_than_is_owed() {
        var debt = SellerDebt.none(new AccountId(new UUID(1, 1)));
        var owing = debt.owe("a", Money.cents(500)).now().owe("a", Money.cents(500)).now();
        assertThat(owing.open()).isEqualTo(Money.cents(500));
        var some = owing.keep("p1", Money.cents(300)).now();
        assertThat(some.keep("p1", Money.cents(300)).changed()).isFalse();
        assertThat(some.keptFor("p1")).isEqualTo(Money.cents(300));
        var all = some.keep("p2", Money.cents(900)).now();
        assertThat(all.keptFor("p2")).isEqualTo(Money.cents(200));
        assertThat(all.open()).isEqualTo(Money.NOTHING);
    }
}
