package fr.reemploi.application.cody.proposal;

class InMemoryProposalsTest extends ProposalsContract {
    private final Proposals proposals = new InMemoryProposals();

    @Override
    protected Proposals proposals() {
        return proposals;
    }
}
