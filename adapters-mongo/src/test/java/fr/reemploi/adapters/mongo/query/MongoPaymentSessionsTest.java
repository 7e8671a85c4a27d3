package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.TemporaryStore;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.PaymentSessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoPaymentSessionsTest extends PaymentSessionsContract {
    @RegisterExtension final TemporaryStore store = new TemporaryStore();

    @Override
    protected PaymentSessions sessions() {
        return store.adapter().paymentSessions();
    }
}
