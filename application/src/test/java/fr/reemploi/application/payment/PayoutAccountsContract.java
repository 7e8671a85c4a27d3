package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.StaleVersionException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every keeper of payees must do.
public abstract class PayoutAccountsContract {
    protected abstract PayoutAccounts payees();

    @Test
    void a_payee_is_found_by_either_name() {
        var seller = anAccountId();
        var begun = payees().save(PayoutAccount.begun(seller, "acct_" + seller));
        var seen = payees().save(begun.seen(false, List.of("external_account", "naïveté")));

        assertThat(seen.version()).isEqualTo(begun.version().next());
        assertThat(payees().of(seller)).contains(seen);
        assertThat(payees().called("acct_" + seller)).contains(seen);
        assertThat(payees().of(anAccountId())).isEmpty();
        assertThat(payees().called("acct_nobody")).isEmpty();
    }

    @Test
    void a_writer_who_read_too_early_is_refused() {
        var seller = anAccountId();
        var begun = payees().save(PayoutAccount.begun(seller, "acct_" + seller));
        var ready = payees().save(begun.seen(true, List.of()));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> payees().save(begun.seen(false, List.of())));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> payees().save(PayoutAccount.begun(seller, "acct_another")));
        assertThat(payees().of(seller)).contains(ready);
    }
}
