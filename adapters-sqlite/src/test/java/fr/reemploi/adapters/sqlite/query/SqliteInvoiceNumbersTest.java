package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.application.invoice.InvoiceNumbersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteInvoiceNumbersTest extends InvoiceNumbersContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected InvoiceNumbers numbers() {
        return store.adapter().invoiceNumbers();
    }
}
