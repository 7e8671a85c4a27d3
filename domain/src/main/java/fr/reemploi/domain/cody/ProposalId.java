package fr.reemploi.domain.cody;

import java.util.UUID;

/// Id of a proposal.
public record ProposalId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
