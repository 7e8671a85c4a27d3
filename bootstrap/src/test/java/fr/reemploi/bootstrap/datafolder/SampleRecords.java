package fr.reemploi.bootstrap.datafolder;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.order.OrderExamples.aCapture;
import static fr.reemploi.application.order.OrderExamples.anOrder;

import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.invoice.InvoiceNumbers.Issuer;
import fr.reemploi.application.shared.IdempotencyStore.StoredResponse;
import fr.reemploi.bootstrap.config.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Internal records: invoice numbers, payment sessions, audit log, idempotency records and leases.
final class SampleRecords {
    private final Stores stores;

    SampleRecords(Stores stores) {
        this.stores = stores;
    }

    void store() {
        var order = anOrder();
        stores.invoiceNumbers().number(new Issuer.Seller(order.sale().seller().id()), order.id());
        stores.invoiceNumbers().number(new Issuer.Marketplace(), order.id());
        stores.paymentSessions().save(aCapture(order).payment(), "cs_test_1");
        stores.auditLog()
                .add(
                        new AuditEntry(
                                IDS.next(),
                                NOON,
                                Optional.empty(),
                                "books.checked",
                                "ledger",
                                List.of("balance")));
        stores.idempotencyStore().start("a call under way", "0a", NOON);
        stores.idempotencyStore().start("an answered call", "0b", NOON);
        stores.idempotencyStore()
                .complete(
                        "an answered call", new StoredResponse(201, Map.of("ETag", "\"1\""), "{}"));
        stores.leases().acquire("some work", "a node", Duration.ofMinutes(1), NOON);
    }
}
