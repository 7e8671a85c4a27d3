package fr.reemploi.adapters.sqlite;

import fr.reemploi.application.order.InvoiceNumbers;
import fr.reemploi.application.order.InvoiceNumbersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteInvoiceNumbersTest extends InvoiceNumbersContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected InvoiceNumbers numbers() {
        return store.adapter().invoiceNumbers();
    }
}
