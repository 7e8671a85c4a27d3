package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.application.payment.PaymentSessionsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePaymentSessionsTest extends PaymentSessionsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected PaymentSessions sessions() {
        return store.adapter().paymentSessions();
    }
}
