package fr.reemploi.application.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderState;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.Reversal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OrderExamplesTest {
    @Test
    void examples_cover_every_state() {
        assertThat(all(order -> Stream.<Class<?>>of(order.state().getClass())))
                .containsOnly(OrderState.class.getPermittedSubclasses());
        assertThat(all(order -> order.returns().stream().map(Return::status)))
                .containsOnly(Return.Status.values());
        assertThat(all(order -> order.payments().reversals().stream().map(Reversal::outcome)))
                .containsOnly(Reversal.Outcome.values());
    }

    private static <T> Stream<T> all(Function<Order, Stream<T>> of) {
        return OrderExamples.everyState().flatMap(of);
    }
}
