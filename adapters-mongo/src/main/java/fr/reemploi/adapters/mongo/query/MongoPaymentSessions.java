package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.VersionedCollection.ID;

import com.mongodb.client.MongoCollection;
import fr.reemploi.adapters.mongo.engine.VersionedCollection;
import fr.reemploi.application.payment.PaymentSessions;
import fr.reemploi.domain.checkout.PaymentId;
import java.util.Optional;
import org.bson.Document;

public final class MongoPaymentSessions implements PaymentSessions {
    private static final String SESSION = "session";

    private final MongoCollection<Document> sessions;

    public MongoPaymentSessions(MongoCollection<Document> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<String> find(PaymentId payment) {
        return Optional.ofNullable(sessions.find(new Document(ID, payment.toString())).first())
                .map(doc -> doc.getString(SESSION));
    }

    @Override
    public void save(PaymentId payment, String session) {
        var doc = new Document(ID, payment.toString()).append(SESSION, session);
        var _ = VersionedCollection.insertIfAbsent(sessions, doc);
    }
}
