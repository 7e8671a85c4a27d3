package fr.reemploi.adapters.mongo;

import static fr.reemploi.adapters.mongo.Envelopes.ID;

import com.mongodb.client.MongoCollection;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.domain.payment.PaymentId;
import java.util.Optional;
import org.bson.Document;

final class MongoPaymentSessions implements PaymentSessions {
    private static final String SESSION = "session";

    private final MongoCollection<Document> sessions;

    MongoPaymentSessions(MongoCollection<Document> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<String> find(PaymentId payment) {
        return Optional.ofNullable(sessions.find(new Document(ID, payment.toString())).first())
                .map(doc -> doc.getString(SESSION));
    }

    @Override
    public void keep(PaymentId payment, String session) {
        var doc = new Document(ID, payment.toString()).append(SESSION, session);
        var _ = Envelopes.isFirst(sessions, doc);
    }
}
