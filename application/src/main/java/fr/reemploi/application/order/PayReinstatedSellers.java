package fr.reemploi.application.order;

import fr.reemploi.application.order.Orders.AccountOrdersQuery;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.AccountEvent;
import fr.reemploi.domain.account.AccountEvent.AccountReinstated;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.DomainEvent;
import java.util.Optional;

/// Makes the payouts that a seller's suspension held back, once the seller is reinstated.
@UseCase
public final class PayReinstatedSellers implements EventHandler {
    private final Orders orders;
    private final SettleOrder settle;

    public PayReinstatedSellers(Orders orders, SettleOrder settle) {
        this.orders = orders;
        this.settle = settle;
    }

    /// The name under which deliveries of earlier versions are stored.
    @Override
    public String name() {
        return "suspend-account";
    }

    @Override
    public boolean accepts(DomainEvent event) {
        return event instanceof AccountEvent;
    }

    @Override
    public void handle(StoredEvent event) {
        if (event.event() instanceof AccountReinstated(var seller, _)) settleHeldPayouts(seller);
    }

    private void settleHeldPayouts(AccountId seller) {
        var cursor = Optional.<String>empty();
        do {
            var page = orders.ofSeller(new AccountOrdersQuery(seller, Page.MAX_LIMIT, cursor));
            page.items().stream()
                    .filter(PayReinstatedSellers::awaitsPayout)
                    .map(Order::id)
                    .forEach(settle::settle);
            cursor = page.nextCursor();
        } while (cursor.isPresent());
    }

    private static boolean awaitsPayout(Order order) {
        return order.payments().pendingPayout().isPresent() || order.payoutDue().isPresent();
    }
}
