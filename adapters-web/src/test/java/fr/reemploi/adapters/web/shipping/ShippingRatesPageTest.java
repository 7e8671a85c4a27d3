package fr.reemploi.adapters.web.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.shipping.InMemorySellerRatesStore;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.listing.DeliveryMode;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shipping.RateBand;
import fr.reemploi.domain.shipping.SellerRates;
import fr.reemploi.domain.shipping.Zone;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ShippingRatesPageTest {
    private static final WebFixture FIXTURE = new WebFixture();
    private static final String PAGE = "/vendeur/livraison";

    private final TestBrowser browser = new TestBrowser(FIXTURE);
    private Account seller;

    @BeforeEach
    void begin() {
        seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        browser.signedIn(seller);
        browser.open(PAGE);
    }

    @Test
    void a_new_seller_has_default_rates() {
        assertThat(browser.page())
                .contains("name=\"bands[0].upToKg\" type=\"text\" value=\"1\"")
                .contains("name=\"bands[0].price\" type=\"text\" value=\"6,90\"")
                .contains("name=\"bands[9].price\"")
                .contains("name=\"localPickup\" value=\"true\" checked");
    }

    @Test
    void rows_are_changed_added_and_deleted() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", browser.hidden("version"));
        row(fields, 0, "home", "12,5", "14,90");
        row(fields, 1, "home", "30", "29");
        fields.put("bands[1].remove", "true");
        row(fields, 4, "freight", "300 kg", "129");
        row(fields, 5, "", "", "");
        assertThat(browser.submit(PAGE, fields).getRedirectedUrl()).isEqualTo(PAGE + "?ok=saved");
        assertThat(grid().localPickup()).isFalse();
        assertThat(grid().bands())
                .containsExactly(
                        band(DeliveryMode.HOME, 12_500, 1_490),
                        band(DeliveryMode.FREIGHT, 300_000, 12_900));
        assertThat(browser.read(PAGE + "?ok=saved")).contains("Vos tarifs sont enregistrés");
    }

    @Test
    void every_error_is_shown_at_its_row_and_no_input_is_lost() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", browser.hidden("version"));
        row(fields, 0, "home", "lourd", "dix euros");
        row(fields, 3, "", "5", "7");
        var answer = browser.submit(PAGE, fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(TestBrowser.text(answer))
                .contains("id=\"f-bands-0-upToKg-fault\"", "id=\"f-bands-0-price-fault\"")
                .contains("id=\"f-bands-1-mode-fault\"")
                .contains("value=\"lourd\"", "value=\"dix euros\"");
        assertThat(grid()).isEqualTo(SellerRates.initial(seller.id()));
    }

    @Test
    void all_rows_can_be_deleted() {
        var nothing = Map.of("version", browser.hidden("version"), "localPickup", "true");
        assertThat(browser.submit(PAGE, nothing).getStatus()).isEqualTo(303);
        assertThat(grid().bands()).isEmpty();
        assertThat(grid().localPickup()).isTrue();
    }

    @Test
    void a_concurrent_change_is_not_overwritten() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", browser.hidden("version"));
        row(fields, 0, "home", "5", "7");
        browser.submit(PAGE, fields);
        row(fields, 0, "home", "5", "8");
        MockHttpServletResponse late = browser.submit(PAGE, fields);
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(TestBrowser.text(late))
                .contains("name=\"version\" value=\"1\"", "value=\"8\"")
                .contains("c’est elle qui sera gardée")
                .doesNotContain("rechargez");
    }

    @Test
    void the_same_form_sent_twice_is_saved_and_both_say_so() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", browser.hidden("version"));
        row(fields, 0, "home", "5", "7");
        assertThat(browser.submit(PAGE, fields).getRedirectedUrl()).isEqualTo(PAGE + "?ok=saved");
        assertThat(browser.submit(PAGE, fields).getRedirectedUrl()).isEqualTo(PAGE + "?ok=saved");
        assertThat(grid().version().value()).isEqualTo(1);
    }

    private SellerRates grid() {
        return FIXTURE.get(InMemorySellerRatesStore.class).of(seller.id());
    }

    private static RateBand band(DeliveryMode mode, int grams, long cents) {
        return new RateBand(mode, Zone.METROPOLITAN_FRANCE, grams, Money.cents(cents), 3);
    }

    private static void row(
            Map<String, Object> fields, int row, String mode, String kilograms, String price) {
        var at = "bands[" + row + "].";
        fields.put(at + "mode", mode);
        fields.put(at + "zone", price.isEmpty() ? "" : "metropolitan-france");
        fields.put(at + "upToKg", kilograms);
        fields.put(at + "price", price);
        fields.put(at + "days", price.isEmpty() ? "" : "3");
    }
}
