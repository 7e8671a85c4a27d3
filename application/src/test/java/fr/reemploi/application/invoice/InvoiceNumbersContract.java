package fr.reemploi.application.invoice;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.invoice.InvoiceNumbers.Issuer;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.shared.OrderId;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Contract of `InvoiceNumbers`.
public abstract class InvoiceNumbersContract {
    private static final int CONCURRENT_CALLS = 24;

    private final Issuer seller = new Issuer.Seller(anAccountId());

    protected abstract InvoiceNumbers numbers();

    @Test
    void an_issuer_counts_from_one_and_leaves_none_out() {
        assertThat(Stream.generate(InvoiceNumbersContract::anOrderId).limit(5))
                .extracting(order -> numbers().number(seller, order).value())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void an_order_has_one_number_however_often_it_is_requested() {
        var order = anOrderId();
        var first = numbers().number(seller, order);
        numbers().number(seller, anOrderId());

        assertThat(numbers().number(seller, order)).isEqualTo(first);
    }

    @Test
    void each_issuer_has_its_own_sequence() {
        var order = anOrderId();
        numbers().number(seller, anOrderId());
        numbers().number(seller, order);

        assertThat(numbers().number(new Issuer.Marketplace(), order).value()).isEqualTo(1);
        assertThat(numbers().number(new Issuer.Seller(anAccountId()), order).value()).isEqualTo(1);
        assertThat(numbers().number(seller, order).value()).isEqualTo(2);
    }

    @Test
    void concurrent_requests_get_one_number_per_order_without_gaps() throws Exception {
        var orders =
                Stream.generate(InvoiceNumbersContract::anOrderId)
                        .limit(CONCURRENT_CALLS / 2)
                        .toList();

        var numbers =
                ConcurrentCalls.run(
                        CONCURRENT_CALLS,
                        StaleVersionException.class,
                        number -> requestNumbers(orders, number));

        assertThat(numbers).hasSize(CONCURRENT_CALLS);
        assertThat(orders.stream().map(order -> numbers().number(seller, order).value()))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, CONCURRENT_CALLS / 2).boxed().toList());
    }

    /// Two threads request the number of each order and get the same one.
    private long requestNumbers(List<OrderId> orders, int number) {
        return numbers().number(seller, orders.get(number % orders.size())).value();
    }

    private static OrderId anOrderId() {
        return new OrderId(IDS.next());
    }
}
