package fr.reemploi.adapters.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AddressBook;
import fr.reemploi.domain.account.AddressId;
import fr.reemploi.domain.shared.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressPagesTest {
    private static final Pattern ACTION =
            Pattern.compile("action=\"(/compte/adresses/[0-9a-f-]{36})\"");

    private final WebFixture fixture = new WebFixture();
    private final TestBrowser browser = new TestBrowser(fixture);
    private Account account;

    @BeforeEach
    void begin() {
        account = fixture.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        browser.signedIn(account);
    }

    @Test
    void the_account_page_leads_to_the_addresses() {
        assertThat(browser.read("/compte")).contains("href=\"/compte/adresses\"");
        assertThat(browser.read("/compte/adresses"))
                .contains("Mes adresses", "Vous n’avez pas encore d’adresse enregistrée");
        assertThat(new TestBrowser(fixture).open("/compte/adresses").getRedirectedUrl())
                .startsWith("/connexion");
    }

    @Test
    void an_address_is_added_once_changed_and_deleted() {
        browser.read("/compte/adresses/nouvelle");
        assertThat(browser.page()).contains("value=\"Léa\"");
        var path = action();
        var form = form("Léa Martin");
        form.put("step", "new");
        assertThat(browser.submit(path, form).getRedirectedUrl())
                .isEqualTo("/compte/adresses?ok=saved");
        browser.submit(path, form);
        assertThat(browser.read("/compte/adresses?ok=saved"))
                .contains("L’adresse est enregistrée")
                .containsOnlyOnce("href=\"" + path + "\"")
                .contains("Léa Martin, Garage du Port, 3 quai de la Fosse, 44000 Nantes");

        assertThat(browser.read(path)).contains("value=\"Garage du Port\"", "value=\"+33240");
        browser.submit(path, form("Zoé Martin"));
        assertThat(browser.read("/compte/adresses")).contains("Zoé Martin, Garage du Port");

        browser.submit(path + "/effacer", Map.of());
        browser.submit(path + "/effacer", Map.of());
        assertThat(fixture.application.addressBooks.of(account.id()).entries()).isEmpty();
        assertThat(browser.submit(path, form("Léa")).getRedirectedUrl())
                .isEqualTo("/compte/adresses?ok=gone");
        assertThat(browser.open(path).getStatus()).isEqualTo(404);
    }

    @Test
    void every_error_is_shown_at_its_field_and_no_input_is_lost() {
        browser.read("/compte/adresses/nouvelle");
        var form = form(" ");
        form.put("step", "new");
        form.put("shippingAddress.phone", "12");
        form.put("shippingAddress.postalCode", "440");
        var answer = browser.submit(action(), form);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(answer))
                .contains("href=\"#f-shippingAddress-name\"")
                .contains("href=\"#f-shippingAddress-phone\"")
                .contains("href=\"#f-shippingAddress-postalCode\"")
                .contains("value=\"440\"", "value=\"3 quai de la Fosse\"", "name=\"step\"");
    }

    @Test
    void one_too_many_is_refused_with_what_was_typed() {
        var entries =
                IntStream.range(0, AddressBook.MAX_ADDRESSES)
                        .mapToObj(_ ->
                                new AddressBook.SavedAddress(
                                        new AddressId(Examples.IDS.next()), Examples.anAddress()))
                        .toList();
        browser.read("/compte/adresses/nouvelle");
        var path = action();
        fixture.application.addressBooks.save(
                Change.of(
                        new AddressBook(
                                account.id(), AddressBook.empty(account.id()).version(), entries)));
        var form = form("Léa Martin");
        form.put("step", "new");
        var answer = browser.submit(path, form);

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(TestBrowser.text(answer))
                .contains("Vous avez déjà 20 adresses", "value=\"Léa Martin\"");
        assertThat(browser.read("/compte/adresses"))
                .contains("Vous avez 20 adresses")
                .doesNotContain("/compte/adresses/nouvelle");
    }

    @Test
    void an_address_of_another_account_is_not_there() {
        var other = fixture.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        var id = new AddressId(Examples.IDS.next());
        fixture.application.addressBooks.save(
                AddressBook.empty(other.id())
                        .add(new AddressBook.SavedAddress(id, Examples.anAddress())));

        assertThat(browser.open("/compte/adresses/" + id).getStatus()).isEqualTo(404);
        browser.submit("/compte/adresses/" + id + "/effacer", Map.of());
        assertThat(fixture.application.addressBooks.of(other.id()).entries()).hasSize(1);
    }

    private String action() {
        var match = ACTION.matcher(browser.page());
        assertThat(match.find()).isTrue();
        return match.group(1);
    }

    private static Map<String, Object> form(String name) {
        var form = new LinkedHashMap<String, Object>();
        form.put("shippingAddress.name", name);
        form.put("shippingAddress.company", "Garage du Port");
        form.put("shippingAddress.line1", "3 quai de la Fosse");
        form.put("shippingAddress.line2", "");
        form.put("shippingAddress.postalCode", "44000");
        form.put("shippingAddress.city", "Nantes");
        form.put("shippingAddress.country", "FR");
        form.put("shippingAddress.phone", "02 40 00 00 00");
        return form;
    }
}
