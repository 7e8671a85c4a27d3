package fr.reemploi.bootstrap;

import fr.reemploi.adapters.mongo.MongoAdapter;
import fr.reemploi.adapters.sqlite.SqliteAdapter;
import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.dispatch.Dispatches;
import fr.reemploi.application.event.Outbox;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.listing.ListingFeed;
import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Checkouts;
import fr.reemploi.application.order.InvoiceNumbers;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.payment.SandboxBook;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.session.Sessions;
import fr.reemploi.application.shared.IdempotentCalls;
import fr.reemploi.application.shared.InstallationMark;
import fr.reemploi.application.shared.Leases;
import fr.reemploi.application.shipping.TariffGrids;

/// The stores, whichever adapter keeps them.
///
/// @param door what closes them all
record Stores(
        Runnable door,
        Accounts accounts,
        Sessions sessions,
        Listings listings,
        ListingFeed listingFeed,
        Outbox outbox,
        Imports imports,
        Orders orders,
        Checkouts checkouts,
        Dispatches dispatches,
        TariffGrids tariffGrids,
        SellerDebts sellerDebts,
        SandboxBook sandboxBook,
        InvoiceNumbers invoiceNumbers,
        Leases leases,
        IdempotentCalls idempotentCalls,
        InstallationMark installationMark)
        implements AutoCloseable {
    static Stores on(SqliteAdapter sqlite) {
        return new Stores(
                sqlite::close,
                sqlite.accounts(),
                sqlite.sessions(),
                sqlite.listings(),
                sqlite.listingFeed(),
                sqlite.outbox(),
                sqlite.imports(),
                sqlite.orders(),
                sqlite.checkouts(),
                sqlite.dispatches(),
                sqlite.tariffGrids(),
                sqlite.sellerDebts(),
                sqlite.sandboxBook(),
                sqlite.invoiceNumbers(),
                sqlite.leases(),
                sqlite.idempotentCalls(),
                sqlite.installationMark());
    }

    static Stores on(MongoAdapter mongo) {
        return new Stores(
                mongo::close,
                mongo.accounts(),
                mongo.sessions(),
                mongo.listings(),
                mongo.listingFeed(),
                mongo.outbox(),
                mongo.imports(),
                mongo.orders(),
                mongo.checkouts(),
                mongo.dispatches(),
                mongo.tariffGrids(),
                mongo.sellerDebts(),
                mongo.sandboxBook(),
                mongo.invoiceNumbers(),
                mongo.leases(),
                mongo.idempotentCalls(),
                mongo.installationMark());
    }

    @Override
    public void close() {
        door.run();
    }
}
