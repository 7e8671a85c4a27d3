package fr.reemploi.adapters.web.payout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.payment.FakeSellerOnboarding;
import fr.reemploi.domain.account.Account;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A seller tells the payment provider who he is, and comes back.
class PayoutPageTest {
    private static final WebFixture FIXTURE = new WebFixture();
    private static final String PAGE = "/vendeur/paiements";

    private final TestBrowser browser = new TestBrowser(FIXTURE);
    private Account seller;

    @BeforeEach
    void begin() {
        seller = FIXTURE.marketplace.seller(Examples.IDS.next() + "@example.fr");
        browser.signedIn(seller);
    }

    @AfterEach
    void all_is_well_again() {
        FIXTURE.get(FakeSellerOnboarding.class).setDown(false);
        FIXTURE.application.overrides.clear();
    }

    @Test
    void he_is_told_sent_to_the_provider_and_ready_when_he_has_told_all() {
        assertThat(browser.read("/vendeur")).contains("dites au prestataire de paiement");
        browser.open(PAGE);
        assertThat(browser.page()).contains("Recevoir vos paiements", "Me présenter à Stripe");
        assertThat(browser.submit(PAGE, Map.of()).getRedirectedUrl())
                .isEqualTo("http://localhost/setup/acct_" + seller.id());

        assertThat(browser.open(PAGE + "/retour").getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(browser.read(PAGE)).contains("Il manque encore quelque chose");

        FIXTURE.get(FakeSellerOnboarding.class).completeOnboarding("acct_" + seller.id());
        assertThat(browser.open(PAGE + "/retour").getRedirectedUrl()).isEqualTo(PAGE + "?ok=ready");
        assertThat(browser.read(PAGE + "?ok=ready"))
                .contains("Tout est prêt", "vous pouvez être payé");
        assertThat(browser.read("/vendeur")).doesNotContain("dites au prestataire de paiement");
    }

    @Test
    void a_page_of_the_providers_that_was_too_old_is_followed_by_another() {
        assertThat(browser.open(PAGE + "/reprendre").getRedirectedUrl())
                .isEqualTo("http://localhost/setup/acct_" + seller.id());
    }

    @Test
    void a_provider_who_does_not_answer_is_said_not_to() {
        FIXTURE.get(FakeSellerOnboarding.class).setDown(true);
        browser.open(PAGE);

        assertThat(browser.submit(PAGE, Map.of()).getRedirectedUrl())
                .isEqualTo(PAGE + "?ok=unavailable");
        assertThat(browser.read(PAGE + "?ok=unavailable")).contains("Stripe ne répond pas");
    }

    @Test
    void forms_lead_to_the_provider_only_where_there_is_one() {
        assertThat(policy()).contains("form-action 'self';");

        configurePayment("https://api.stripe.com");
        assertThat(policy())
                .contains(
                        "form-action 'self' https://checkout.stripe.com"
                                + " https://connect.stripe.com;");

        configurePayment("http://localhost:12111/");
        assertThat(policy()).contains("form-action 'self' http://localhost:12111;");
    }

    /// From now on, once settings in memory are read again.
    private static void configurePayment(String address) {
        FIXTURE.application.overrides.set("REEMPLOI_PAYMENT_SECRET_KEY", "sk_test_pretended");
        FIXTURE.application.overrides.set("REEMPLOI_PAYMENT_ADDRESS", address);
        FIXTURE.application.businessClock.advance(Duration.ofSeconds(5));
    }

    private String policy() {
        return String.valueOf(browser.open(PAGE).getHeader("Content-Security-Policy"));
    }
}
