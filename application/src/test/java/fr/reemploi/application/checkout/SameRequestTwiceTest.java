package fr.reemploi.application.checkout;

import static fr.reemploi.application.Examples.IDS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.order.Orders;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.order.OrderStatus;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// The same checkout, sent twice at once: two taps on one button.
final class SameRequestTwiceTest {
    /// How many of the next reads by id find nothing, as if made before the other request wrote.
    private final AtomicInteger early = new AtomicInteger();

    private final PurchaseFixture fixture =
            new PurchaseFixture(
                    new InMemoryApplication(
                            Ports.IN_MEMORY
                                    .with(Checkouts.class, stores -> early(Checkouts.class, stores))
                                    .with(Orders.class, stores -> early(Orders.class, stores))));

    @Test
    void a_request_that_started_before_the_other_was_stored_gets_the_same_checkout() {
        var buyer = fixture.aBuyer();
        var part = fixture.aPart(fixture.aSeller());
        var other = fixture.aPart(fixture.aSeller());
        var basket = fixture.basket(part, other);
        var id = new CheckoutId(IDS.next());
        var first = fixture.application.placeCheckout.place(buyer, id, basket);

        early.set(2);
        var second =
                fixture.application.placeCheckout.place(buyer, id, fixture.basketAgain(basket));

        assertThat(early).hasValue(0);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.currentAttempt()).isEqualTo(first.currentAttempt());
        assertThat(fixture.orders.after(Optional.empty(), 9)).hasSize(2);
    }

    @Test
    void a_request_that_finds_the_parts_sold_to_the_other_one_keeps_them_sold() {
        var buyer = fixture.aBuyer();
        var part = fixture.aPart(fixture.aSeller());
        var basket = fixture.basket(part);
        var id = new CheckoutId(IDS.next());
        var first = fixture.application.placeCheckout.place(buyer, id, basket);
        fixture.provider.succeed(first.currentPayment());
        fixture.confirm.confirm(first.currentPayment());

        early.set(1);
        var second =
                fixture.application.placeCheckout.place(buyer, id, fixture.basketAgain(basket));

        assertThat(second.id()).isEqualTo(id);
        var now = fixture.clock.instant();
        assertThat(fixture.part(part).status(now)).isEqualTo(ListingStatus.SOLD);
        assertThat(fixture.orders.get(first.orders().getFirst()).status(now))
                .isEqualTo(OrderStatus.PAID);
    }

    @Test
    void of_twenty_at_once_all_get_the_one_checkout() throws Exception {
        var buyer = fixture.aBuyer();
        var basket = fixture.basket(fixture.aPart(fixture.aSeller()));
        var id = new CheckoutId(IDS.next());

        var checkouts =
                ConcurrentCalls.run(
                        20,
                        IllegalStateException.class,
                        _ ->
                                fixture.application.placeCheckout.place(
                                        buyer, id, fixture.basketAgain(basket)));

        assertThat(checkouts).hasSize(20);
        assertThat(checkouts).extracting(Checkout::id).containsOnly(id);
        assertThat(fixture.orders.after(Optional.empty(), 9)).hasSize(1);
    }

    private <T> T early(Class<T> port, T store) {
        var proxy =
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (_, method, arguments) -> {
                            if (method.getName().equals("find")
                                    && early.getAndUpdate(left -> Math.max(0, left - 1)) > 0)
                                return Optional.empty();
                            try {
                                return method.invoke(store, arguments);
                            } catch (InvocationTargetException exception) {
                                throw exception.getCause();
                            }
                        });
        return port.cast(proxy);
    }
}
