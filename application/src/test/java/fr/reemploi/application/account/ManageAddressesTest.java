package fr.reemploi.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.checkout.PurchaseFixture;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.NotFoundException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManageAddressesTest {
    private final InMemoryApplication application = new InMemoryApplication();
    private final ManageAddresses addresses = application.manageAddresses;
    private final Actor buyer = new PurchaseFixture(application).aBuyer();

    @Test
    void an_address_added_twice_under_one_id_is_saved_once() {
        var id = anId();
        addresses.add(buyer, id, form("Léa"));

        assertThat(addresses.add(buyer, id, form("Zoé")).address().name()).isEqualTo("Léa");
        assertThat(addresses.list(buyer)).hasSize(1);
    }

    @Test
    void addresses_added_at_once_are_all_saved_and_never_more_than_the_limit() throws Exception {
        var saved =
                ConcurrentCalls.run(
                        AddressBook.MAX_ADDRESSES + 5,
                        RuntimeException.class,
                        _ -> addresses.add(buyer, anId(), form("Léa")));

        assertThat(addresses.list(buyer)).hasSameSizeAs(saved);
        while (addresses.list(buyer).size() < AddressBook.MAX_ADDRESSES)
            addresses.add(buyer, anId(), form("Léa"));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> addresses.add(buyer, anId(), form("Léa")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("addresses.too-many"));
    }

    @Test
    void an_address_deleted_meanwhile_cannot_be_replaced() {
        var id = anId();
        addresses.add(buyer, id, form("Léa"));
        addresses.delete(buyer, id);
        addresses.delete(buyer, id);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> addresses.replace(buyer, id, form("Zoé")));
        assertThat(addresses.list(buyer)).isEmpty();
    }

    private static AddressId anId() {
        return new AddressId(Examples.IDS.next());
    }

    private static Form form(String name) {
        return Form.ofJson(
                Map.of(
                        "name", name,
                        "line1", "1 rue Haute",
                        "postalCode", "44000",
                        "city", "Nantes",
                        "country", "FR"));
    }
}
