package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.payment.SellerDebtsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSellerDebtsTest extends SellerDebtsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected SellerDebts debts() {
        return store.adapter().aggregate(SellerDebts.class);
    }
}
