package fr.reemploi.domain.cody;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/// A conversation with Cody.
///
/// It belongs to the account that started it. Started without an account, it belongs to whoever
/// holds its id, and expires a day after its last message. Only the last messages are kept, within
/// a number and a total length.
///
/// @param messages oldest first
public record CodyConversation(
        CodyConversationId id,
        Version version,
        Optional<AccountId> owner,
        Instant startedAt,
        Instant updatedAt,
        List<CodyMessage> messages) {
    public static final int MAX_MESSAGES = 60;

    /// The longest message of a user, in characters.
    public static final int MAX_TEXT = 8_000;

    /// The total length of all messages, in characters.
    static final int MAX_TOTAL_TEXT = 120_000;

    public static final Duration ANONYMOUS_LIFETIME = Duration.ofDays(1);

    public CodyConversation {
        messages = List.copyOf(messages);
    }

    public static Change<CodyConversation> start(
            CodyConversationId id, Optional<AccountId> owner, Instant now) {
        return Change.of(new CodyConversation(id, Version.NEW, owner, now, now, List.of()));
    }

    /// When it is forgotten; empty for one with an owner.
    public Optional<Instant> expiresAt() {
        return owner.isPresent()
                ? Optional.empty()
                : Optional.of(updatedAt.plus(ANONYMOUS_LIFETIME));
    }

    public boolean isExpired(Instant now) {
        return expiresAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    /// Adds messages; the oldest ones are dropped where there are too many.
    public Change<CodyConversation> add(List<CodyMessage> more, Instant now) {
        var kept = new ArrayDeque<>(messages);
        kept.addAll(more);
        var length = kept.stream().mapToInt(message -> message.text().length()).sum();
        while (kept.size() > MAX_MESSAGES || (length > MAX_TOTAL_TEXT && kept.size() > 1))
            length -= kept.removeFirst().text().length();
        return Change.of(
                new CodyConversation(id, version, owner, startedAt, now, List.copyOf(kept)));
    }

    public CodyConversation withNextVersion() {
        return new CodyConversation(id, version.next(), owner, startedAt, updatedAt, messages);
    }
}
