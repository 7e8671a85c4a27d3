package fr.reemploi.application.payment;

import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.StaleVersionException;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Contract of `PayoutAccounts`.
public abstract class PayoutAccountsContract {
    protected abstract PayoutAccounts accounts();

    @Test
    void a_payout_account_is_found_by_seller_or_provider_id() {
        var seller = anAccountId();
        var created = accounts().save(PayoutAccount.created(seller, "acct_" + seller));
        var updated =
                accounts().save(created.withStatus(false, List.of("external_account", "naïveté")));

        assertThat(updated.version()).isEqualTo(created.version().next());
        assertThat(accounts().of(seller)).contains(updated);
        assertThat(accounts().findByProviderAccount("acct_" + seller)).contains(updated);
        assertThat(accounts().of(anAccountId())).isEmpty();
        assertThat(accounts().findByProviderAccount("acct_nobody")).isEmpty();
    }

    @Test
    void a_writer_with_a_stale_version_is_rejected() {
        var seller = anAccountId();
        var created = accounts().save(PayoutAccount.created(seller, "acct_" + seller));
        var ready = accounts().save(created.withStatus(true, List.of()));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> accounts().save(created.withStatus(false, List.of())));
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> accounts().save(PayoutAccount.created(seller, "acct_another")));
        assertThat(accounts().of(seller)).contains(ready);
    }
}
