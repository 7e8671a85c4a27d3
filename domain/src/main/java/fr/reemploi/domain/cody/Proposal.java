package fr.reemploi.domain.cody;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A change that Cody proposes and only a person makes: its owner sees what will change, confirms
/// it within a day, and may undo it within a day from then.
///
/// @param summary what it does, in the language of its owner
/// @param decidedAt when it was confirmed or undone; empty while it is open
public record Proposal(
        ProposalId id,
        Version version,
        AccountId owner,
        ProposedAction action,
        String summary,
        List<ProposedValue> changes,
        OwnerDecision decision,
        Instant createdAt,
        Optional<Instant> decidedAt) {
    /// How long it can be confirmed, and undone after that.
    public static final Duration LIFETIME = Duration.ofDays(1);

    /// How long it is shown in the conversation it was made in.
    public static final Duration RETENTION = Duration.ofDays(30);

    public Proposal {
        changes = List.copyOf(changes);
    }

    public static Change<Proposal> open(
            ProposalId id, AccountId owner, ProposedAction action, Description text, Instant now) {
        return Change.of(
                new Proposal(
                        id,
                        Version.NEW,
                        owner,
                        action,
                        text.summary(),
                        text.changes(),
                        OwnerDecision.NONE,
                        now,
                        Optional.empty()));
    }

    public ProposalStatus status(Instant now) {
        return switch (decision) {
            case NONE -> now.isBefore(expiresAt()) ? ProposalStatus.OPEN : ProposalStatus.EXPIRED;
            case CONFIRMED -> ProposalStatus.CONFIRMED;
            case UNDONE -> ProposalStatus.UNDONE;
        };
    }

    /// Until when it can be confirmed, or undone once it is confirmed.
    public Instant expiresAt() {
        return decidedAt.orElse(createdAt).plus(LIFETIME);
    }

    /// Whether it can be undone: an open one after it is confirmed, a confirmed one now, as far as
    /// the listing allows it.
    public boolean isUndoable(Instant now) {
        var isInTime = decision != OwnerDecision.UNDONE && now.isBefore(expiresAt());
        return isInTime
                && !(action instanceof ProposedAction.ListingWithdrawal(_, _, var republishable)
                        && !republishable);
    }

    /// Confirms it. No change when it is confirmed already.
    ///
    /// @throws ConflictException `proposal.state`
    public Change<Proposal> confirm(Instant now) {
        if (decision == OwnerDecision.CONFIRMED) return Change.none(this);
        if (status(now) != ProposalStatus.OPEN) throw wrongState(now);
        return Change.of(decided(OwnerDecision.CONFIRMED, now));
    }

    /// Marks it as undone. No change when it is undone already.
    ///
    /// @throws ConflictException `proposal.state`, `proposal.not-undoable`
    public Change<Proposal> undo(Instant now) {
        if (decision == OwnerDecision.UNDONE) return Change.none(this);
        if (decision != OwnerDecision.CONFIRMED) throw wrongState(now);
        if (!isUndoable(now)) throw new ConflictException("proposal.not-undoable");
        return Change.of(decided(OwnerDecision.UNDONE, now));
    }

    private ConflictException wrongState(Instant now) {
        return new ConflictException("proposal.state", EnumNames.of(status(now)));
    }

    private Proposal decided(OwnerDecision made, Instant now) {
        return new Proposal(
                id, version, owner, action, summary, changes, made, createdAt, Optional.of(now));
    }

    public Proposal withNextVersion() {
        return new Proposal(
                id,
                version.next(),
                owner,
                action,
                summary,
                changes,
                decision,
                createdAt,
                decidedAt);
    }

    /// What its owner decided.
    public enum OwnerDecision {
        NONE,
        CONFIRMED,
        UNDONE
    }

    /// A field that changes, as its owner reads it; empty where there is no value.
    ///
    /// @param field its path in the API, e.g. `price`
    public record ProposedValue(String field, Optional<String> before, Optional<String> after) {}

    /// What a proposal does, for its owner.
    public record Description(String summary, List<ProposedValue> changes) {
        public Description {
            changes = List.copyOf(changes);
        }
    }
}
