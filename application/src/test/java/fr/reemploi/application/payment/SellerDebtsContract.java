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

/// What every store of sellers' debts must do.
public abstract class SellerDebtsContract {
    private static final Money A_EURO = Money.cents(100);

    protected abstract SellerDebts debts();

    @Test
    void one_who_owes_nothing_has_an_empty_debt() {
        var seller = anAccountId();

        assertThat(debts().of(seller)).isEqualTo(SellerDebt.none(seller));
    }

    @Test
    void what_is_saved_is_found_again_and_is_its_sellers_alone() {
        var seller = anAccountId();

        var owing = debts().save(debts().of(seller).owe("order/1 \"é\"", A_EURO));
        var keeping = debts().save(owing.keep("payout/1", Money.cents(40)));

        assertThat(keeping.version().value()).isEqualTo(2);
        assertThat(keeping.open()).isEqualTo(Money.cents(60));
        assertThat(debts().of(seller)).isEqualTo(keeping);
        assertThat(debts().of(anAccountId()).open()).isEqualTo(Money.NOTHING);
    }

    @Test
    void a_writer_who_read_too_early_is_refused() {
        var read = debts().of(anAccountId());
        var first = debts().save(read.owe("one", A_EURO));

        assertStale(read.owe("two", A_EURO));
        var second = debts().save(first.owe("two", A_EURO));
        assertStale(first.owe("three", A_EURO));
        assertThat(debts().of(read.seller())).isEqualTo(second);
    }

    private void assertStale(Change<SellerDebt> change) {
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> debts().save(change));
    }

    @Test
    void twenty_writers_on_one_debt_all_have_their_turn() throws Exception {
        var seller = anAccountId();

        ConcurrentCalls.of(20, NoneRefused.class, number -> owe(seller, "order/" + number));

        assertThat(debts().of(seller).open()).isEqualTo(Money.cents(2_000));
        assertThat(debts().of(seller).version().value()).isEqualTo(20);
    }

    /// Patient beyond `update`: with twenty at once ten attempts may not do.
    private SellerDebt owe(AccountId seller, String key) {
        while (true) {
            try {
                return debts().update(seller, debt -> debt.owe(key, A_EURO));
            } catch (StaleVersionException tooMany) {
                Thread.yield();
            }
        }
    }

    private static final class NoneRefused extends RuntimeException {}
}
