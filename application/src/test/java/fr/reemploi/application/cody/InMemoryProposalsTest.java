package fr.reemploi.application.cody;

class InMemoryProposalsTest extends ProposalsContract {
    private final Proposals proposals = new InMemoryProposals();

    @Override
    protected Proposals proposals() {
        return proposals;
    }
}
