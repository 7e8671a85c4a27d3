package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.invoice.InvoiceNumbers;
import fr.reemploi.application.invoice.InvoiceNumbersContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteInvoiceNumbersTest extends InvoiceNumbersContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected InvoiceNumbers numbers() {
        return store.adapter().invoiceNumbers();
    }
}
