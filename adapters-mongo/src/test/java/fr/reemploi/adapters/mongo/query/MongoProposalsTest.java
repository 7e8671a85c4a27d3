package fr.reemploi.adapters.mongo.query;

import fr.reemploi.adapters.mongo.MongoTestStore;
import fr.reemploi.application.cody.proposal.Proposals;
import fr.reemploi.application.cody.proposal.ProposalsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class MongoProposalsTest extends ProposalsContract {
    @RegisterExtension final MongoTestStore store = new MongoTestStore();

    @Override
    protected Proposals proposals() {
        return store.adapter().aggregate(Proposals.class);
    }
}
