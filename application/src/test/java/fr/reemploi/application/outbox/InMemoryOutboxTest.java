package fr.reemploi.application.outbox;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.checkout.Checkouts;
import fr.reemploi.application.checkout.InMemoryCheckouts;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.InMemoryOrders;
import fr.reemploi.application.order.Orders;

class InMemoryOutboxTest extends OutboxContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Accounts accounts = new InMemoryAccounts(outbox);
    private final Listings listings = new InMemoryListings(outbox);
    private final Orders orders = new InMemoryOrders(outbox);
    private final Checkouts checkouts = new InMemoryCheckouts(outbox);

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected Listings listings() {
        return listings;
    }

    @Override
    protected Accounts accounts() {
        return accounts;
    }

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected Checkouts checkouts() {
        return checkouts;
    }
}
