package fr.reemploi.application.order;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static fr.reemploi.application.order.OrderExamples.aCompletedOrder;
import static fr.reemploi.application.order.OrderExamples.aPaidOrder;
import static fr.reemploi.application.order.OrderExamples.aShippedOrder;
import static fr.reemploi.application.order.OrderExamples.anOrder;
import static fr.reemploi.application.order.OrderExamples.anUnpaidSeller;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.ConcurrentCalls;
import fr.reemploi.application.order.Orders.AccountOrdersQuery;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Contract of `Orders`: pages of buyers and sellers, due orders, and all of them.
public abstract class OrderListsContract {
    private static final Instant FAR = NOON.plus(Duration.ofDays(30));

    protected abstract Orders orders();

    @Test
    void three_thousand_are_listed_once_each_newest_first_for_buyer_and_seller() throws Exception {
        var buyer = anAccountId();
        var sellers = List.of(anAccountId(), anAccountId());
        orders().save(Change.of(anOrder()));
        var saved =
                ConcurrentCalls.run(
                        3_000,
                        StaleVersionException.class,
                        number ->
                                save(
                                        buyer,
                                        sellers.get(number % 2),
                                        NOON.plusMillis(number / 500)));

        assertThat(pages(buyer, orders()::ofBuyer)).isEqualTo(newestFirst(saved.stream()));
        var sold = saved.stream().filter(order -> isOf(sellers.getFirst(), order));
        assertThat(pages(sellers.getFirst(), orders()::ofSeller)).isEqualTo(newestFirst(sold));
        assertThat(pages(buyer, orders()::ofSeller)).isEmpty();
    }

    private Order save(AccountId buyer, AccountId seller, Instant at) {
        return orders().save(Change.of(anOrder(buyer, seller, at)));
    }

    private static boolean isOf(AccountId seller, Order order) {
        return order.sale().seller().id().equals(seller);
    }

    private static List<Order> newestFirst(Stream<Order> orders) {
        return orders.sorted(
                        Comparator.comparing(Order::placedAt)
                                .thenComparing(order -> order.id().toString())
                                .reversed())
                .toList();
    }

    private static List<Order> pages(
            AccountId account, Function<AccountOrdersQuery, Page<Order>> page) {
        var all = new ArrayList<Order>();
        var query = new AccountOrdersQuery(account, 100, Optional.empty());
        while (true) {
            var next = page.apply(query);
            all.addAll(next.items());
            if (next.nextCursor().isEmpty()) return all;
            query = new AccountOrdersQuery(account, 100, next.nextCursor());
        }
    }

    @Test
    void those_are_due_whose_deadline_is_over_the_most_overdue_first() {
        var shipped = orders().save(Change.of(aShippedOrder()));
        var paid = orders().save(Change.of(aPaidOrder()));
        var unpaid = orders().save(Change.of(anUnpaidSeller()));
        orders().save(Change.of(anOrder()));
        orders().save(Change.of(aPaidOrder().cancel(NOON).now()));
        orders().save(Change.of(aCompletedOrder()));
        var first = unpaid.deadline().orElseThrow();

        assertThat(orders().due(first.minusMillis(1), 10)).isEmpty();
        assertThat(orders().due(first, 10)).containsExactly(unpaid);
        assertThat(orders().due(FAR, 10)).containsExactly(unpaid, paid, shipped);
        assertThat(orders().due(FAR, 2)).containsExactly(unpaid, paid);

        orders().save(paid.cancel(NOON));
        assertThat(orders().due(FAR, 10)).containsExactly(unpaid, shipped);
    }

    @Test
    void all_come_in_the_order_of_their_ids() {
        var saved =
                Stream.generate(OrderExamples::anOrder)
                        .limit(9)
                        .map(order -> orders().save(Change.of(order)))
                        .sorted(Comparator.comparing(order -> order.id().toString()))
                        .toList();

        assertThat(orders().after(Optional.empty(), 5)).isEqualTo(saved.subList(0, 5));
        assertThat(orders().after(Optional.of(saved.get(4).id()), 5))
                .isEqualTo(saved.subList(5, 9));
        assertThat(orders().after(Optional.of(saved.get(8).id()), 5)).isEmpty();
    }
}
