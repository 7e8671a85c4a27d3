package fr.reemploi.bootstrap;

import fr.reemploi.adapters.mongo.MongoAdapter;
import fr.reemploi.adapters.sqlite.SqliteAdapter;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.event.Outbox;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.session.Sessions;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.InstallationMark;

/// The stores, whichever adapter keeps them.
interface Stores extends AutoCloseable {
    Accounts accounts();

    Sessions sessions();

    Listings listings();

    ListingFeed listingFeed();

    Outbox outbox();

    Imports imports();

    IdempotentCalls idempotentCalls();

    InstallationMark installationMark();

    @Override
    void close();

    record OnSqlite(SqliteAdapter adapter) implements Stores {
        @Override
        public Accounts accounts() {
            return adapter.accounts();
        }

        @Override
        public Sessions sessions() {
            return adapter.sessions();
        }

        @Override
        public Listings listings() {
            return adapter.listings();
        }

        @Override
        public ListingFeed listingFeed() {
            return adapter.listingFeed();
        }

        @Override
        public Outbox outbox() {
            return adapter.outbox();
        }

        @Override
        public Imports imports() {
            return adapter.imports();
        }

        @Override
        public IdempotentCalls idempotentCalls() {
            return adapter.idempotentCalls();
        }

        @Override
        public InstallationMark installationMark() {
            return adapter.installationMark();
        }

        @Override
        public void close() {
            adapter.close();
        }
    }

    record OnMongo(MongoAdapter adapter) implements Stores {
        @Override
        public Accounts accounts() {
            return adapter.accounts();
        }

        @Override
        public Sessions sessions() {
            return adapter.sessions();
        }

        @Override
        public Listings listings() {
            return adapter.listings();
        }

        @Override
        public ListingFeed listingFeed() {
            return adapter.listingFeed();
        }

        @Override
        public Outbox outbox() {
            return adapter.outbox();
        }

        @Override
        public Imports imports() {
            return adapter.imports();
        }

        @Override
        public IdempotentCalls idempotentCalls() {
            return adapter.idempotentCalls();
        }

        @Override
        public InstallationMark installationMark() {
            return adapter.installationMark();
        }

        @Override
        public void close() {
            adapter.close();
        }
    }
}
