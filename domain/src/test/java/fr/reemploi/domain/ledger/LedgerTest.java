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
        var unbalanced =
                Posting.of("capture", "captured", NOON)
                        .debit(LedgerAccount.PAYMENT_PROVIDER, Money.cents(100))
                        .credit(LedgerAccount.SELLER, Money.cents(99));
        assertThatIllegalArgumentException().isThrownBy(unbalanced::build);
    }

    @Test
    void what_was_posted_once_is_not_posted_again() {
        var posting =
                Posting.of("capture", "captured", NOON)
                        .debit(LedgerAccount.PAYMENT_PROVIDER, Money.cents(100))
                        .credit(LedgerAccount.SELLER, Money.cents(100))
                        .build();
        var ledger = Ledger.EMPTY.post(posting).post(posting);
        assertThat(ledger.postings()).hasSize(1);
        assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.cents(-100));
    }

    @Test
    void a_debt_is_withheld_once_and_never_exceeds_what_is_owed() {
        var debt = SellerDebt.none(new AccountId(new UUID(1, 1)));
        var owing = debt.add("a", Money.cents(500)).now().add("a", Money.cents(500)).now();
        assertThat(owing.outstanding()).isEqualTo(Money.cents(500));
        var some = owing.withhold("p1", Money.cents(300)).now();
        assertThat(some.withhold("p1", Money.cents(300)).changed()).isFalse();
        assertThat(some.withheldFor("p1")).isEqualTo(Money.cents(300));
        var all = some.withhold("p2", Money.cents(900)).now();
        assertThat(all.withheldFor("p2")).isEqualTo(Money.cents(200));
        assertThat(all.outstanding()).isEqualTo(Money.ZERO);
    }
}
