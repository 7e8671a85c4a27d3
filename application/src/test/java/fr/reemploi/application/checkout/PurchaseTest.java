package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.checkout.CheckoutStatus;
import fr.reemploi.domain.ledger.LedgerAccount;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.ListingsUnavailableException;
import fr.reemploi.domain.order.OrderStatus;
import fr.reemploi.domain.order.Payout;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.Money;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A purchase from the basket to the payout.
final class PurchaseTest {
    private final PurchaseFixture fixture = new PurchaseFixture();

    @Test
    void a_part_is_bought_sent_received_and_its_seller_paid() {
        var seller = fixture.aSeller();
        var buyer = fixture.aBuyer();
        var part = fixture.aPart(seller);

        var checkout = fixture.checkout(buyer, part);
        assertThat(fixture.part(part).status(fixture.clock.instant()))
                .isEqualTo(ListingStatus.RESERVED);
        fixture.provider.succeed(checkout.currentPayment());
        fixture.confirm.confirm(checkout.currentPayment());
        var id = checkout.orders().getFirst();
        assertThat(fixture.orders.get(id).status(fixture.clock.instant()))
                .isEqualTo(OrderStatus.PAID);
        assertThat(fixture.part(part).status(fixture.clock.instant()))
                .isEqualTo(ListingStatus.SOLD);

        fixture.seller.accept(seller, id);
        fixture.seller.ship(seller, id, Form.ofJson(Map.of("carrier", "Colissimo")));
        fixture.buyer.confirm(buyer, id, Form.ofJson(Map.of("satisfied", true)));

        var order = fixture.orders.get(id);
        assertThat(order.status(fixture.clock.instant())).isEqualTo(OrderStatus.COMPLETED);
        var items = Money.cents(8_900);
        var commission = order.sale().commission();
        var due = items.plus(order.sale().shipping()).minus(commission.totalOn(items));
        assertThat(order.payments().payouts()).extracting(Payout::amount).containsExactly(due);
        var ledger = order.payments().ledger();
        assertThat(ledger.balance()).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(LedgerAccount.CORE_DEPOSIT)).isEqualTo(Money.cents(-2_500));
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
    }

    @Test
    void a_reserved_part_cannot_be_bought() {
        var seller = fixture.aSeller();
        var part = fixture.aPart(seller);
        var second = fixture.basket(part);
        fixture.checkout(fixture.aBuyer(), part);
        var late = fixture.aBuyer();

        assertThatExceptionOfType(ListingsUnavailableException.class)
                .isThrownBy(() -> fixture.application.placeCheckout.place(late, anId(), second))
                .satisfies(exception -> assertThat(exception.listings()).containsExactly(part));
    }

    private static CheckoutId anId() {
        return new CheckoutId(IDS.next());
    }

    @Test
    void an_unpaid_checkout_expires_and_its_parts_are_on_sale_again() {
        var seller = fixture.aSeller();
        var part = fixture.aPart(seller);
        var checkout = fixture.checkout(fixture.aBuyer(), part);

        fixture.advance(Duration.ofMinutes(31));
        fixture.runJobs();

        var now = fixture.clock.instant();
        assertThat(fixture.checkouts.get(checkout.id()).status(now))
                .isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(fixture.orders.get(checkout.orders().getFirst()).status(now))
                .isEqualTo(OrderStatus.EXPIRED);
        assertThat(fixture.part(part).status(now)).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(fixture.provider.isClosed(checkout.currentPayment())).isTrue();
    }

    @Test
    void all_that_was_paid_goes_back_when_all_comes_back() {
        var seller = fixture.aSeller();
        var buyer = fixture.aBuyer();
        var part = fixture.aPart(seller);
        var order = fixture.deliveredOrder(buyer, seller, part);
        var orderReturn =
                fixture.returns.request(
                        buyer,
                        order.id(),
                        Form.ofJson(Map.of("reason", "damaged", "comment", "Cassé")));
        assertThat(fixture.orders.get(order.id()).status(fixture.clock.instant()))
                .isEqualTo(OrderStatus.RETURN_REQUESTED);

        fixture.returns.approve(seller, orderReturn.id());
        fixture.returns.receive(seller, new ReturnId(order.id(), 1));

        var end = fixture.orders.get(order.id());
        assertThat(end.status(fixture.clock.instant())).isEqualTo(OrderStatus.REFUNDED);
        assertThat(end.payments().isRefunded()).isTrue();
        assertThat(fixture.provider.balance()).isEqualTo(Money.ZERO);
        assertThat(fixture.reconcilePayments.reconcile().isClean()).isTrue();
    }
}
