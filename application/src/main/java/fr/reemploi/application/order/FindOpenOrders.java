package fr.reemploi.application.order;

import fr.reemploi.application.account.OpenObligations;
import fr.reemploi.application.order.Orders.AccountOrdersQuery;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.order.Order;
import java.util.Optional;
import java.util.function.Function;

/// Finds orders that are not concluded, and debts, of an account that wants to leave.
@UseCase
public final class FindOpenOrders implements OpenObligations {
    private final Orders orders;
    private final SellerDebts debts;
    private final BusinessClock clock;

    public FindOpenOrders(Orders orders, SellerDebts debts, BusinessClock clock) {
        this.orders = orders;
        this.debts = debts;
        this.clock = clock;
    }

    @Override
    public boolean any(AccountId account) {
        return anyOpen(account, orders::ofBuyer)
                || anyOpen(account, orders::ofSeller)
                || debts.of(account).outstanding().isPositive();
    }

    private boolean anyOpen(AccountId account, Function<AccountOrdersQuery, Page<Order>> list) {
        var now = clock.instant();
        var cursor = Optional.<String>empty();
        do {
            var page = list.apply(new AccountOrdersQuery(account, Page.MAX_LIMIT, cursor));
            if (page.items().stream().anyMatch(order -> !order.isConcluded(now))) return true;
            cursor = page.nextCursor();
        } while (cursor.isPresent());
        return false;
    }
}
