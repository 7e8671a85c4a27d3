package fr.reemploi.adapters.sqlite.query;

import fr.reemploi.adapters.sqlite.SqliteTestStore;
import fr.reemploi.application.cody.proposal.Proposals;
import fr.reemploi.application.cody.proposal.ProposalsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteProposalsTest extends ProposalsContract {
    @RegisterExtension final SqliteTestStore store = new SqliteTestStore();

    @Override
    protected Proposals proposals() {
        return store.adapter().aggregate(Proposals.class);
    }
}
