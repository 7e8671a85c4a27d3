package fr.reemploi.persistence.schema;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.order.OrderExamples.aPaidOrder;
import static fr.reemploi.application.order.OrderExamples.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.reemploi.application.Examples;
import fr.reemploi.application.order.OrderExamples;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.persistence.codec.Json;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrderBsonTest {
    static Stream<Order> everyState() {
        return OrderExamples.everyState();
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void an_order_is_the_same_as_bson_and_as_json(Order order) {
        var written = OrderBson.write(order);

        assertThat(OrderBson.read(written)).isEqualTo(order);
        assertThat(OrderBson.read(Json.read(Json.write(written)))).isEqualTo(order);
    }

    @Test
    void query_fields_are_top_level_and_present_only_while_they_apply() {
        var paid = aPaidOrder();
        var cancelled = paid.cancel(NOON).now();

        assertThat(OrderBson.write(paid))
                .containsEntry("buyer", paid.sale().buyer().id().value())
                .containsEntry("seller", paid.sale().seller().id().value())
                .containsEntry("placedAt", Date.from(NOON))
                .containsEntry("deadline", Date.from(paid.deadline().orElseThrow()));
        assertThat(OrderBson.write(cancelled)).doesNotContainKey("deadline");
    }

    @Test
    void a_checkout_has_a_deadline_while_it_awaits_its_payment() {
        var placed = aCheckout();
        var expiry = Date.from(placed.expiresAt());
        var cancelled = placed.cancel(NOON).now();

        assertThat(CheckoutBson.write(placed)).containsEntry("deadline", expiry);
        assertThat(CheckoutBson.write(cancelled))
                .doesNotContainKey("deadline")
                .containsEntry("expiresAt", expiry);
    }

    @Test
    void an_unknown_state_and_a_malformed_payment_id_are_named() {
        var order = OrderBson.write(anOrder());
        order.get("state", Document.class).append("is", "lost");
        var checkout = CheckoutBson.write(aCheckout());
        checkout.get("state", Document.class).append("is", "eaten");
        var payment = OrderBson.write(aPaidOrder());
        payment.getEmbedded(List.of("funds", "capture"), Document.class).append("payment", "x");

        assertThatIllegalStateException()
                .isThrownBy(() -> OrderBson.read(order))
                .withMessageContaining("lost");
        assertThatIllegalStateException()
                .isThrownBy(() -> CheckoutBson.read(checkout))
                .withMessageContaining("eaten");
        assertThatIllegalStateException()
                .isThrownBy(() -> OrderBson.read(payment))
                .withMessageContaining("payment id: x");
    }

    private static Checkout aCheckout() {
        var basket = new Checkout.Contents(Examples.anAccountId(), List.of(), Money.cents(1));
        var id = new CheckoutId(Examples.IDS.next());
        return Checkout.place(id, basket, NOON, NOON.plus(Checkout.LIFETIME)).now();
    }
}
