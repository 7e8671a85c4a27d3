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

/// A sale as a story, from the basket to the seller's money.
final class PurchaseTest {
    private final PurchaseFixture house = new PurchaseFixture();

    @Test
    void a_part_is_bought_sent_received_and_its_seller_paid() {
        var seller = house.aSeller();
        var buyer = house.aBuyer();
        var part = house.aPart(seller);

        var checkout = house.checkout(buyer, part);
        assertThat(house.part(part).status(house.clock.instant()))
                .isEqualTo(ListingStatus.RESERVED);
        house.bank.succeed(checkout.payment());
        house.confirm.confirm(checkout.payment());
        var id = checkout.orders().getFirst();
        assertThat(house.orders.get(id).status(house.clock.instant())).isEqualTo(OrderStatus.PAID);
        assertThat(house.part(part).status(house.clock.instant())).isEqualTo(ListingStatus.SOLD);

        house.seller.accept(seller, id);
        house.seller.ship(seller, id, Form.sent(Map.of("carrier", "Colissimo")));
        house.buyer.confirm(buyer, id, Form.sent(Map.of("satisfied", true)));

        var order = house.orders.get(id);
        assertThat(order.status(house.clock.instant())).isEqualTo(OrderStatus.COMPLETED);
        var items = Money.cents(8_900);
        var commission = order.sale().commission();
        var due = items.plus(order.sale().shipping()).minus(commission.totalOn(items));
        assertThat(order.funds().payouts()).extracting(Payout::amount).containsExactly(due);
        var ledger = order.funds().ledger();
        assertThat(ledger.balance()).isEqualTo(Money.NOTHING);
        assertThat(ledger.balance(LedgerAccount.SELLER)).isEqualTo(Money.NOTHING);
        assertThat(ledger.balance(LedgerAccount.CORE_DEPOSIT)).isEqualTo(Money.cents(-2_500));
        assertThat(house.books.check().isRight()).isTrue();
    }

    @Test
    void a_part_somebody_holds_is_not_to_be_had() {
        var seller = house.aSeller();
        var part = house.aPart(seller);
        var second = house.basket(part);
        house.checkout(house.aBuyer(), part);
        var late = house.aBuyer();

        assertThatExceptionOfType(ListingsUnavailableException.class)
                .isThrownBy(() -> house.place.place(late, anId(), second))
                .satisfies(refused -> assertThat(refused.listings()).containsExactly(part));
    }

    private static CheckoutId anId() {
        return new CheckoutId(IDS.next());
    }

    @Test
    void what_nobody_paid_lapses_and_is_on_sale_again() {
        var seller = house.aSeller();
        var part = house.aPart(seller);
        var checkout = house.checkout(house.aBuyer(), part);

        house.advance(Duration.ofMinutes(31));
        house.work();

        var now = house.clock.instant();
        assertThat(house.checkouts.get(checkout.id()).status(now))
                .isEqualTo(CheckoutStatus.EXPIRED);
        assertThat(house.orders.get(checkout.orders().getFirst()).status(now))
                .isEqualTo(OrderStatus.EXPIRED);
        assertThat(house.part(part).status(now)).isEqualTo(ListingStatus.PUBLISHED);
        assertThat(house.bank.isClosed(checkout.payment())).isTrue();
    }

    @Test
    void all_that_was_paid_goes_back_when_all_comes_back() {
        var seller = house.aSeller();
        var buyer = house.aBuyer();
        var part = house.aPart(seller);
        var order = house.delivered(buyer, seller, part);
        var asked =
                house.returns.request(
                        buyer,
                        order.id(),
                        Form.sent(Map.of("reason", "damaged", "comment", "Cassé")));
        assertThat(house.orders.get(order.id()).status(house.clock.instant()))
                .isEqualTo(OrderStatus.RETURN_REQUESTED);

        house.returns.approve(seller, asked.id());
        house.returns.receive(seller, new ReturnId(order.id(), 1));

        var end = house.orders.get(order.id());
        assertThat(end.status(house.clock.instant())).isEqualTo(OrderStatus.REFUNDED);
        assertThat(end.funds().isRefunded()).isTrue();
        assertThat(house.bank.balance()).isEqualTo(Money.NOTHING);
        assertThat(house.books.check().isRight()).isTrue();
    }
}
