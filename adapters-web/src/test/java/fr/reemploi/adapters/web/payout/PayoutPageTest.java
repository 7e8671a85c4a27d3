package fr.reemploi.adapters.web.payout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.FakeSettings;
import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.payment.FakeSellerOnboarding;
import fr.reemploi.application.settings.PaymentFields;
import fr.reemploi.domain.account.Account;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A seller tells the payment provider who he is, and comes back.
class PayoutPageTest {
    private static final WebFixture ROOMS = new WebFixture();
    private static final String PAGE = "/vendeur/paiements";

    private final TestBrowser shop = new TestBrowser(ROOMS);
    private Account seller;

    @BeforeEach
    void begin() {
        seller = ROOMS.yard.seller(Examples.IDS.next() + "@example.fr");
        shop.signedIn(seller);
    }

    @AfterEach
    void all_is_well_again() {
        ROOMS.get(FakeSellerOnboarding.class).beDown(false);
        ROOMS.get(FakeSettings.class).paymentIs(Map.of());
    }

    @Test
    void he_is_told_sent_to_the_provider_and_ready_when_he_has_told_all() {
        assertThat(shop.read("/vendeur")).contains("dites au prestataire de paiement");
        shop.look(PAGE);
        assertThat(shop.page()).contains("Recevoir vos paiements", "Me présenter à Stripe");
        assertThat(shop.press(PAGE, Map.of()).getRedirectedUrl())
                .isEqualTo("http://localhost/setup/acct_" + seller.id());

        assertThat(shop.look(PAGE + "/retour").getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(shop.read(PAGE)).contains("Il manque encore quelque chose");

        ROOMS.get(FakeSellerOnboarding.class).complete("acct_" + seller.id());
        assertThat(shop.look(PAGE + "/retour").getRedirectedUrl()).isEqualTo(PAGE + "?ok=ready");
        assertThat(shop.read(PAGE + "?ok=ready"))
                .contains("Tout est prêt", "vous pouvez être payé");
        assertThat(shop.read("/vendeur")).doesNotContain("dites au prestataire de paiement");
    }

    @Test
    void a_page_of_the_providers_that_was_too_old_is_followed_by_another() {
        assertThat(shop.look(PAGE + "/reprendre").getRedirectedUrl())
                .isEqualTo("http://localhost/setup/acct_" + seller.id());
    }

    @Test
    void a_provider_who_does_not_answer_is_said_not_to() {
        ROOMS.get(FakeSellerOnboarding.class).beDown(true);
        shop.look(PAGE);

        assertThat(shop.press(PAGE, Map.of()).getRedirectedUrl())
                .isEqualTo(PAGE + "?ok=unavailable");
        assertThat(shop.read(PAGE + "?ok=unavailable")).contains("Stripe ne répond pas");
    }

    @Test
    void forms_lead_to_the_provider_only_where_there_is_one() {
        assertThat(policy()).contains("form-action 'self';");

        ROOMS.get(FakeSettings.class).paymentIs(settings("https://api.stripe.com"));
        assertThat(policy())
                .contains(
                        "form-action 'self' https://checkout.stripe.com"
                                + " https://connect.stripe.com;");

        ROOMS.get(FakeSettings.class).paymentIs(settings("http://localhost:12111/"));
        assertThat(policy()).contains("form-action 'self' http://localhost:12111;");
    }

    private static Map<String, String> settings(String address) {
        return Map.of(
                PaymentFields.SECRET_KEY, "sk_test_pretended", PaymentFields.ADDRESS, address);
    }

    private String policy() {
        return String.valueOf(shop.look(PAGE).getHeader("Content-Security-Policy"));
    }
}
