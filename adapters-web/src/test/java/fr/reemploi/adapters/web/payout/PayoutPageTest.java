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

/// Onboarding of a seller with the payment provider.
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
    void reset() {
        FIXTURE.get(FakeSellerOnboarding.class).setDown(false);
        FIXTURE.application.overrides.clear();
        letCachedSettingsExpire();
    }

    @Test
    void a_seller_is_sent_to_the_provider_and_ready_after_onboarding() {
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
    void an_expired_provider_page_is_replaced_by_a_new_link_when_the_button_is_pressed() {
        FIXTURE.get(FakeSellerOnboarding.class).setDown(true);
        assertThat(browser.open(PAGE + "/reprendre").getRedirectedUrl())
                .isEqualTo(PAGE + "?ok=expired");
        FIXTURE.get(FakeSellerOnboarding.class).setDown(false);
        assertThat(browser.read(PAGE + "?ok=expired")).contains("n’était plus valable");

        assertThat(browser.submit(PAGE, Map.of()).getRedirectedUrl())
                .isEqualTo("http://localhost/setup/acct_" + seller.id());
    }

    @Test
    void an_unavailable_provider_is_reported() {
        FIXTURE.get(FakeSellerOnboarding.class).setDown(true);
        browser.open(PAGE);

        assertThat(browser.submit(PAGE, Map.of()).getRedirectedUrl())
                .isEqualTo(PAGE + "?ok=unavailable");
        assertThat(browser.read(PAGE + "?ok=unavailable")).contains("Stripe ne répond pas");
    }

    @Test
    void the_policy_allows_the_provider_only_when_configured() {
        assertThat(policy()).contains("form-action 'self';");

        configurePayment("http://localhost:12111");
        assertThat(policy()).contains("form-action 'self' http://localhost:12111;");
    }

    private static void configurePayment(String address) {
        FIXTURE.application.overrides.set("REEMPLOI_PAYMENT_SECRET_KEY", "sk_test_pretended");
        FIXTURE.application.overrides.set("REEMPLOI_PAYMENT_ADDRESS", address);
        letCachedSettingsExpire();
    }

    private static void letCachedSettingsExpire() {
        FIXTURE.application.businessClock.advance(Duration.ofSeconds(5));
    }

    private String policy() {
        return String.valueOf(browser.open(PAGE).getHeader("Content-Security-Policy"));
    }
}
