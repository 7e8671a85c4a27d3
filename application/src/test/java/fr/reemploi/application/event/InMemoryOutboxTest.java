package fr.reemploi.application.event;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.InMemoryAccounts;
import fr.reemploi.application.listing.InMemoryListings;
import fr.reemploi.application.listing.Listings;

class InMemoryOutboxTest extends OutboxContract {
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final Accounts accounts = new InMemoryAccounts(outbox);
    private final Listings listings = new InMemoryListings(outbox);

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
}
