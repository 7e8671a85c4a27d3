package fr.reemploi.persistence.aggregate;

import fr.reemploi.persistence.store.Schema;
import java.util.List;

/// The schemas of all aggregates, from which tables, collections and indexes are derived.
public final class AggregateSchemas {
    public static final List<Schema<?>> ALL =
            List.of(
                    StoredAccounts.SCHEMA,
                    StoredSessions.SCHEMA,
                    StoredListings.SCHEMA,
                    StoredImports.SCHEMA,
                    StoredOrders.SCHEMA,
                    StoredCheckouts.SCHEMA,
                    StoredShipments.SCHEMA,
                    StoredSellerRates.SCHEMA,
                    StoredSellerDebts.SCHEMA,
                    StoredPayoutAccounts.SCHEMA,
                    StoredVerifications.SCHEMA,
                    StoredSettingsStore.SCHEMA,
                    StoredSandboxPayments.SCHEMA);

    private AggregateSchemas() {}
}
