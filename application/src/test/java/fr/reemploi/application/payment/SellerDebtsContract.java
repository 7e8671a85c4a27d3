package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.ledger.SellerDebt;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import org.junit.jupiter.api.Test;

/// Contract of `SellerDebts`.
public abstract class SellerDebtsContract {
    private static final Money A_EURO = Money.cents(100);

    protected abstract SellerDebts debts();

    @Test
    void a_seller_without_debt_has_an_empty_one() {
        var seller = anAccountId();

        assertThat(debts().of(seller)).isEqualTo(SellerDebt.none(seller));
    }

    @Test
    void a_saved_debt_is_found_under_its_seller_only() {
        var seller = anAccountId();

        var owing = debts().save(debts().of(seller).add("order/1 \"é\"", A_EURO));
        var withheld = debts().save(owing.withhold("payout/1", Money.cents(40)));

        assertThat(withheld.version().value()).isEqualTo(2);
        assertThat(withheld.outstanding()).isEqualTo(Money.cents(60));
        assertThat(debts().of(seller)).isEqualTo(withheld);
        assertThat(debts().of(anAccountId()).outstanding()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var stored = debts().of(anAccountId());
        var first = debts().save(stored.add("one", A_EURO));

        assertStale(stored.add("two", A_EURO));
        var second = debts().save(first.add("two", A_EURO));
        assertStale(first.add("three", A_EURO));
        assertThat(debts().of(stored.seller())).isEqualTo(second);
    }

    private void assertStale(Change<SellerDebt> change) {
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> debts().save(change));
    }

    @Test
    void twenty_concurrent_writers_of_one_debt_all_succeed() throws Exception {
        var seller = anAccountId();

        ConcurrentCalls.run(20, NoneRefused.class, number -> owe(seller, "order/" + number));

        assertThat(debts().of(seller).outstanding()).isEqualTo(Money.cents(2_000));
        assertThat(debts().of(seller).version().value()).isEqualTo(20);
    }

    /// Retries more often than `update`: with twenty concurrent writers ten attempts may not
    /// suffice.
    private SellerDebt owe(AccountId seller, String key) {
        while (true) {
            try {
                return debts().update(seller, debt -> debt.add(key, A_EURO));
            } catch (StaleVersionException tooMany) {
                Thread.yield();
            }
        }
    }

    private static final class NoneRefused extends RuntimeException {}
}
