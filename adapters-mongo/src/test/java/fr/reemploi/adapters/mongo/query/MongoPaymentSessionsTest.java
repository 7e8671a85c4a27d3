package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.PaymentSessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPaymentSessionsTest extends PaymentSessionsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected PaymentSessions sessions() {
        return store.adapter().paymentSessions();
    }
}
