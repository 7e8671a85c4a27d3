package fr.reemploi.application.order;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.order.Orders.AccountOrdersQuery;
import fr.reemploi.application.outbox.EventHandler;
import fr.reemploi.application.outbox.StoredEvent;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountEvent;
import fr.reemploi.domain.account.AccountEvent.AccountReinstated;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.DomainEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Suspends and reactivates accounts. The payouts of a suspended seller are held at the payment
/// provider and released on reactivation.
@UseCase
public final class SuspendAccount implements EventHandler {
    private final Accounts accounts;
    private final Orders orders;
    private final SettleOrder settle;
    private final AuditLog audit;
    private final InstantSource clock;

    public SuspendAccount(
            Accounts accounts,
            Orders orders,
            SettleOrder settle,
            AuditLog audit,
            InstantSource clock) {
        this.accounts = accounts;
        this.orders = orders;
        this.settle = settle;
        this.audit = audit;
        this.clock = clock;
    }

    /// Suspends or reinstates an account.
    ///
    /// @throws fr.reemploi.domain.shared.ConflictException `account.last-admin`
    public Account suspend(Actor actor, AccountId id, boolean suspended) {
        actor.require(Role.ADMIN);
        var now = clock.instant();
        var before = accounts.get(id).status();
        var account =
                accounts.updateUnlessLastAdministrator(
                        id, stored -> suspended ? stored.suspend(now) : stored.reinstate(now));
        if (account.status() != before)
            audit.add(
                    AuditEntry.of(
                            Optional.of(actor.account()),
                            suspended ? "account.suspended" : "account.reinstated",
                            id,
                            List.of(),
                            now));
        return account;
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
                    .filter(SuspendAccount::awaitsPayout)
                    .map(Order::id)
                    .forEach(settle::settle);
            cursor = page.nextCursor();
        } while (cursor.isPresent());
    }

    private static boolean awaitsPayout(Order order) {
        return order.payments().pendingPayout().isPresent() || order.payoutDue().isPresent();
    }
}
