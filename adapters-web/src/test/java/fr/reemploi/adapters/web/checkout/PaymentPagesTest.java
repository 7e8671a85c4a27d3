package fr.reemploi.adapters.web.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.web.TestBrowser;
import fr.reemploi.adapters.web.WebFixture;
import fr.reemploi.adapters.web.WebOrderFixture;
import fr.reemploi.application.Examples;
import fr.reemploi.application.checkout.InMemoryCheckouts;
import fr.reemploi.application.payment.FakePayments;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.order.OrderStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentPagesTest {
    private final WebFixture fixture = new WebFixture();
    private final WebOrderFixture orders = new WebOrderFixture(fixture.application);
    private final TestBrowser buyer = new TestBrowser(fixture);
    private Account account;
    private Listing part;
    private Checkout checkout;
    private String sandbox;
    private String result;

    @BeforeEach
    void begin() {
        account = fixture.marketplace.buyer(Examples.IDS.next() + "@example.fr");
        part =
                fixture.marketplace.onSale(
                        fixture.marketplace.seller("casse@example.fr").id(), "Démarreur");
        checkout = orders.placed(account, part);
        sandbox = "/bac-a-sable/" + checkout.currentPayment();
        result = "/commandes/paiement/" + checkout.id();
        buyer.signedIn(account);
    }

    @Test
    void a_sandbox_payment_pays_the_orders_and_the_page_confirms_it() {
        assertThat(buyer.read(sandbox)).contains("class=\"sandbox\"", "Payer 131,90 €");
        var paid = buyer.submit(sandbox, Map.of("action", "pay"));
        assertThat(paid.getRedirectedUrl()).isEqualTo(result);
        assertThat(status()).isEqualTo(CheckoutStatus.PAID);
        assertThat(buyer.read(result))
                .contains("Merci, c’est payé", "Démarreur")
                .contains("href=\"/commandes/" + checkout.orders().getFirst() + "\"");
        assertThat(orders.current(checkout.orders().getFirst()).status(Examples.NOON))
                .isEqualTo(OrderStatus.PAID);
    }

    @Test
    void a_payment_submitted_twice_pays_once() {
        buyer.open(sandbox);
        buyer.submit(sandbox, Map.of("action", "pay"));
        assertThat(buyer.submit(sandbox, Map.of("action", "pay")).getRedirectedUrl())
                .isEqualTo(result);
        assertThat(buyer.submit(sandbox, Map.of("action", "refuse")).getRedirectedUrl())
                .isEqualTo(result);
        assertThat(status()).isEqualTo(CheckoutStatus.PAID);
        assertThat(fixture.get(FakePayments.class).balance()).isEqualTo(checkout.total());
        assertThat(buyer.open(sandbox).getRedirectedUrl()).isEqualTo(result);
    }

    @Test
    void a_refused_payment_can_be_retried_while_the_parts_are_held() {
        buyer.open(sandbox);
        buyer.submit(sandbox, Map.of("action", "refuse"));
        assertThat(buyer.read(result)).contains("Le paiement a été refusé", "value=\"again\"");
        var again = buyer.submit(result, Map.of("action", "again"));
        assertThat(again.getRedirectedUrl()).startsWith("/bac-a-sable/").endsWith("-2");
        buyer.open(again.getRedirectedUrl());
        buyer.submit(again.getRedirectedUrl(), Map.of("action", "pay"));
        assertThat(buyer.read(result)).contains("Merci, c’est payé");
    }

    @Test
    void the_browser_may_return_before_the_webhook_event() {
        assertThat(buyer.read(result)).contains("n’est pas terminé", "href=\"" + sandbox + "\"");
        fixture.get(FakePayments.class).succeed(checkout.currentPayment());
        assertThat(buyer.read(result)).contains("Merci, c’est payé");
    }

    @Test
    void expired_parts_are_put_back_into_the_basket_with_one_click() {
        fixture.application.businessClock.advance(Duration.ofMinutes(31));
        assertThat(buyer.open(sandbox).getRedirectedUrl()).isEqualTo(result);
        assertThat(buyer.read(result)).contains("Le temps de payer est écoulé");
        var back = buyer.submit("/panier", buyer.hiddenFields());
        assertThat(buyer.read(back.getRedirectedUrl())).contains("Démarreur", "1 pièce<");
        assertThat(buyer.submit(result, Map.of("action", "again")).getRedirectedUrl())
                .isEqualTo(result);
    }

    @Test
    void cancelling_releases_the_parts_at_once() {
        buyer.open(result);
        buyer.submit(result, Map.of("action", "cancel"));
        assertThat(status()).isEqualTo(CheckoutStatus.CANCELLED);
        assertThat(buyer.read(result)).contains("L’achat est abandonné");
    }

    @Test
    void the_payment_of_another_buyer_is_not_found() {
        var stranger =
                new TestBrowser(fixture)
                        .signedIn(fixture.marketplace.buyer(Examples.IDS.next() + "@example.fr"));
        stranger.open("/");
        for (var page : List.of(sandbox, result)) {
            assertThat(stranger.open(page).getStatus()).isEqualTo(404);
            assertThat(stranger.submit(page, Map.of("action", "pay")).getStatus()).isEqualTo(404);
            assertThat(stranger.submit(page, Map.of("action", "cancel")).getStatus())
                    .isEqualTo(404);
        }
        assertThat(status()).isEqualTo(CheckoutStatus.AWAITING_PAYMENT);
        assertThat(stranger.open("/bac-a-sable/zzz").getStatus()).isEqualTo(404);
        assertThat(new TestBrowser(fixture).open(result).getRedirectedUrl())
                .startsWith("/connexion");
    }

    @Test
    void with_real_payments_there_is_no_sandbox_page_and_no_notice() {
        var realPayments = WebFixture.withRealPayments();
        var client = realPayments.marketplace.buyer("client@example.fr");
        var seller = realPayments.marketplace.seller("casse@example.fr");
        var checkoutOfOther =
                new WebOrderFixture(realPayments.application)
                        .placed(client, realPayments.marketplace.onSale(seller.id(), "Capot"));
        var payer = new TestBrowser(realPayments).signedIn(client);
        assertThat(payer.open("/bac-a-sable/" + checkoutOfOther.currentPayment()).getStatus())
                .isEqualTo(404);
        assertThat(payer.read("/")).doesNotContain("Bac à sable");
        assertThat(payer.read("/commandes/paiement/" + checkoutOfOther.id()))
                .contains("href=\"http://localhost/pay/" + checkoutOfOther.currentPayment() + "\"");
    }

    private CheckoutStatus status() {
        return fixture.get(InMemoryCheckouts.class).get(checkout.id()).status(Examples.NOON);
    }
}
