package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.payment.SellerDebts;
import fr.reemploi.application.payment.SellerDebtsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoSellerDebtsTest extends SellerDebtsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected SellerDebts debts() {
        return store.adapter().aggregate(SellerDebts.class);
    }
}
