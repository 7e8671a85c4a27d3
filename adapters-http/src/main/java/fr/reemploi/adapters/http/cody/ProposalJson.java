package fr.reemploi.adapters.http.cody;

import fr.reemploi.application.cody.proposal.ProposalKind;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.Proposal.ProposedValue;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A proposal of Cody in JSON.
///
/// @param undoable whether it can be undone: an open one once it is confirmed
/// @param expiresAt until when it can be confirmed, then undone
/// @param listingId the listing it is about; of a draft, the one it creates
record ProposalJson(
        UUID id,
        String kind,
        String summary,
        List<ProposedValueJson> changes,
        String state,
        boolean undoable,
        Instant expiresAt,
        UUID listingId) {
    static ProposalJson of(Proposal proposal, Instant now) {
        return new ProposalJson(
                proposal.id().value(),
                ProposalKind.of(proposal.action()).key(),
                proposal.summary(),
                proposal.changes().stream().map(ProposedValueJson::of).toList(),
                EnumNames.of(proposal.status(now)),
                proposal.isUndoable(now),
                proposal.expiresAt(),
                proposal.action().listing().value());
    }

    /// A field that changes, as a person reads it; null where there is no value.
    record ProposedValueJson(String field, Optional<String> before, Optional<String> after) {
        static ProposedValueJson of(ProposedValue value) {
            return new ProposedValueJson(value.field(), value.before(), value.after());
        }
    }
}
