package fr.reemploi.adapters.mongo.query;

import static fr.reemploi.adapters.mongo.engine.Envelopes.DOC;

import fr.reemploi.adapters.mongo.engine.Envelopes;
import fr.reemploi.adapters.mongo.engine.Envelopes.Saved;
import fr.reemploi.application.payment.Payee;
import fr.reemploi.application.payment.Payees;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.persistence.schema.PayeeBson;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/// The id of a payee is his account's here.
public final class MongoPayees implements Payees {
    private final Envelopes payees;

    public MongoPayees(Envelopes payees) {
        this.payees = payees;
    }

    @Override
    public Optional<Payee> of(AccountId seller) {
        return payees.find(seller.value()).map(PayeeBson::read);
    }

    @Override
    public Optional<Payee> called(String account) {
        return payees.first(new Document(DOC + PayeeBson.ACCOUNT, account)).map(PayeeBson::read);
    }

    @Override
    public Payee save(Payee payee) {
        var saved = payee.stored();
        var doc = PayeeBson.write(saved);
        payees.put(
                new Saved(saved.seller().value(), saved.version(), doc), List.of(), new Document());
        return saved;
    }
}
