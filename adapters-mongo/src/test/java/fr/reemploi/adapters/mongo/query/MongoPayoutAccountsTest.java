package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.payment.PayoutAccounts;
import fr.reemploi.application.payment.PayoutAccountsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPayoutAccountsTest extends PayoutAccountsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected PayoutAccounts accounts() {
        return store.adapter().aggregate(PayoutAccounts.class);
    }
}
