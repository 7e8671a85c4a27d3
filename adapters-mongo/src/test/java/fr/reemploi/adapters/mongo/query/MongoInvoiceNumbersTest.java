package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.adapters.mongo.engine.MongoSchema;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.application.invoice.InvoiceNumbersContract;
import fr.reemploi.domain.shared.OrderId;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoInvoiceNumbersTest extends InvoiceNumbersContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected InvoiceNumbers numbers() {
        return store.adapter().invoiceNumbers();
    }

    @Test
    void a_number_counted_before_a_crash_is_assigned_to_its_order() {
        var issuer = new InvoiceNumbers.Issuer.Seller(anAccountId());
        var crashed = new OrderId(IDS.next());
        var next = new OrderId(IDS.next());
        store.collection(MongoSchema.INVOICE_COUNTERS)
                .insertOne(
                        new Document("_id", issuer.key())
                                .append("last", 1L)
                                .append("pending", issuer.key() + "/" + crashed));

        assertThat(numbers().number(issuer, next).value()).isEqualTo(2);
        assertThat(numbers().number(issuer, crashed).value()).isEqualTo(1);
    }
}
