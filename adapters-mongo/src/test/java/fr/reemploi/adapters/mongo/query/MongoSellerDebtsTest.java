package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.payment.SellerDebtsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSellerDebtsTest extends SellerDebtsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected SellerDebts debts() {
        return store.adapter().sellerDebts();
    }
}
