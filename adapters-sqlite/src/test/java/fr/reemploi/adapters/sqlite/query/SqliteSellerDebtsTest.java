package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.TemporaryStore;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.payment.SellerDebtsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSellerDebtsTest extends SellerDebtsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected SellerDebts debts() {
        return store.adapter().sellerDebts();
    }
}
