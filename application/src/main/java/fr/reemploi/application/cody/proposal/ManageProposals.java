package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.OptimisticUpdate;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.Proposal.Description;
import fr.reemploi.domain.cody.Proposal.OwnerDecision;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.cody.ProposedAction;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Makes, reads, confirms and undoes proposals of Cody. A proposal is made by a tool and decided by
/// its owner; what it does is done once, with the rights its owner has then.
@UseCase
public final class ManageProposals {
    /// The most proposals of an account: a further one takes the place of the oldest.
    public static final int MAX = 100;

    private final Proposals proposals;
    private final ExecuteProposal executing;
    private final AuditLog auditLog;
    private final Ids ids;
    private final BusinessClock clock;

    public ManageProposals(
            Proposals proposals,
            ExecuteProposal executing,
            AuditLog auditLog,
            Ids ids,
            BusinessClock clock) {
        this.proposals = proposals;
        this.executing = executing;
        this.auditLog = auditLog;
        this.ids = ids;
        this.clock = clock;
    }

    /// Makes a proposal, which changes nothing else.
    Proposal propose(Actor actor, ProposedAction action, Description description) {
        makeRoom(actor);
        var id = new ProposalId(ids.next());
        return proposals.save(
                Proposal.open(id, actor.account(), action, description, clock.instant()));
    }

    private void makeRoom(Actor actor) {
        if (proposals.count(actor.account()) < MAX) return;
        var kept = proposals.ofOwner(actor.account(), MAX - 1, Optional.empty());
        var rest = proposals.ofOwner(actor.account(), MAX, kept.nextCursor());
        if (kept.nextCursor().isPresent()) rest.items().forEach(old -> proposals.delete(old.id()));
    }

    /// Reads a proposal of the actor.
    ///
    /// @throws NotFoundException `proposal.unknown`
    public Proposal read(Actor actor, ProposalId id) {
        return proposals
                .find(id)
                .filter(proposal -> proposal.owner().equals(actor.account()))
                .orElseThrow(() -> new NotFoundException("proposal.unknown", id));
    }

    /// Those of the ids that exist and belong to the actor.
    public List<Proposal> readAll(Optional<Actor> actor, List<UUID> wanted) {
        if (actor.isEmpty()) return List.of();
        return wanted.stream()
                .flatMap(id -> proposals.find(new ProposalId(id)).stream())
                .filter(proposal -> proposal.owner().equals(actor.get().account()))
                .toList();
    }

    public Instant now() {
        return clock.instant();
    }

    /// Confirms a proposal: its action is executed. Repeated, it answers the same. When the program
    /// stops between both, the proposal is still open, and confirming it again finds that its
    /// action is done.
    ///
    /// @throws NotFoundException `proposal.unknown`
    /// @throws ConflictException `proposal.state`; `proposal.listing-changed` when the listing is
    ///   no longer as it was when the proposal was made
    public Proposal confirm(Actor actor, ProposalId id) {
        return OptimisticUpdate.retry(() -> {
            var proposal = read(actor, id);
            var change = proposal.confirm(clock.instant());
            if (change.changed()) executing.execute(actor, proposal.action());
            return decided(actor, change.changed() ? proposals.save(change) : proposal);
        });
    }

    /// Undoes a confirmed proposal, as far as what it changed is still as it left it. Repeated, it
    /// answers the same.
    ///
    /// @throws NotFoundException `proposal.unknown`
    /// @throws ConflictException `proposal.state`; `proposal.not-undoable` when the time is over or
    ///   the listing was changed since
    public Proposal undo(Actor actor, ProposalId id) {
        return OptimisticUpdate.retry(() -> {
            var proposal = read(actor, id);
            var change = proposal.undo(clock.instant());
            if (change.changed()) executing.undo(actor, proposal.action());
            return decided(actor, change.changed() ? proposals.save(change) : proposal);
        });
    }

    /// Adds the entry of the decision to the audit log, once however often it is added.
    private Proposal decided(Actor actor, Proposal proposal) {
        auditLog.add(
                AuditEntry.of(
                        Optional.of(actor.account()),
                        proposal.decision() == OwnerDecision.CONFIRMED
                                ? "proposal.confirmed"
                                : "proposal.undone",
                        proposal.id(),
                        List.of(
                                "action=" + ProposalKind.of(proposal.action()).key(),
                                "listing=" + proposal.action().listing()),
                        proposal.decidedAt().orElseThrow()));
        return proposal;
    }

    /// Deletes the proposals that are no longer shown.
    public void deleteOld() {
        proposals.deleteCreatedBefore(clock.instant().minus(Proposal.RETENTION));
    }
}
