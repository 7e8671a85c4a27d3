package fr.reemploi.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.domain.shared.OrderId;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class OrderNumberTest {
    @Test
    void a_number_can_be_read_out_and_is_always_the_same_for_an_order() {
        var id = new OrderId(UUID.fromString("01930000-0000-7000-8000-000000000001"));
        assertThat(OrderNumber.of(id).value())
                .matches("([2-9BCDFGHJKLMNPQRSTVWXZ]{4}-){2}[2-9BCDFGHJKLMNPQRSTVWXZ]{4}")
                .isEqualTo(OrderNumber.of(id).value());
    }

    @Test
    void a_hundred_thousand_orders_have_as_many_numbers() {
        var numbers = new HashSet<OrderNumber>();
        for (var at = 0; at < 100_000; at++)
            numbers.add(OrderNumber.of(new OrderId(new UUID(7, at))));
        assertThat(numbers).hasSize(100_000);
    }
}
