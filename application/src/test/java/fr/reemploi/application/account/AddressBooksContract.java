package fr.reemploi.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.Examples;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.shared.PhoneNumber;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Contract of `AddressBooks`.
public abstract class AddressBooksContract {
    private final AccountId account = Examples.anAccountId();

    protected abstract AddressBooks store();

    @Test
    void what_is_saved_is_read_again_by_its_account_alone() {
        assertThat(store().of(account)).isEqualTo(AddressBook.empty(account));
        var first = store().save(store().of(account).add(entry("Léa")));
        var both = store().save(first.add(entry("Zoé")));

        assertThat(store().of(account)).isEqualTo(both);
        assertThat(both.entries())
                .extracting(entry -> entry.address().name())
                .containsExactly("Léa", "Zoé");
        assertThat(store().of(Examples.anAccountId()).entries()).isEmpty();
    }

    @Test
    void a_deleted_book_is_empty_and_others_stay() {
        var other = Examples.anAccountId();
        store().save(store().of(account).add(entry("Léa")));
        var kept = store().save(store().of(other).add(entry("Zoé")));

        store().deleteOf(account);
        store().deleteOf(account);

        assertThat(store().of(account)).isEqualTo(AddressBook.empty(account));
        assertThat(store().of(other)).isEqualTo(kept);
    }

    @Test
    void of_twenty_first_writes_at_once_one_succeeds() throws Exception {
        var read = store().of(account);

        var saved =
                ConcurrentCalls.run(
                        20, StaleVersionException.class, _ -> store().save(read.add(entry("Léa"))));

        assertThat(saved).hasSize(1);
        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> store().save(read.add(entry("Zoé"))));
    }

    private static AddressBook.SavedAddress entry(String name) {
        var address =
                new Address(
                        name,
                        Optional.of("Garage du Port"),
                        "1 rue Haute",
                        Optional.of("Bâtiment B"),
                        "44000",
                        "Nantes",
                        "FR",
                        Optional.of(PhoneNumber.parse("06 00 00 00 00")));
        return new AddressBook.SavedAddress(new AddressId(Examples.IDS.next()), address);
    }
}
