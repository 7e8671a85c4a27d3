package fr.reemploi.application.cody;

import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.Secrets;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.throttle.Throttle;
import fr.reemploi.application.throttle.Throttle.Limit;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/// Starts, reads, lists and deletes conversations with Cody.
@UseCase
public final class ManageCodyConversations {
    /// The most conversations of an account: a further one takes the place of that used longest
    /// ago.
    public static final int MAX = 100;

    private final CodyConversations conversations;
    private final Throttle throttle;
    private final Secrets secrets;
    private final InstantSource clock;

    public ManageCodyConversations(
            CodyConversations conversations,
            Throttle throttle,
            Secrets secrets,
            InstantSource clock) {
        this.conversations = conversations;
        this.throttle = throttle;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Starts a conversation.
    ///
    /// @throws fr.reemploi.application.shared.RateLimitedException `rate.limited`
    public CodyConversation start(CodyCaller caller) {
        throttle.count(Limit.CODY_CONVERSATIONS_FROM_ADDRESS, caller.address());
        caller.actor().ifPresent(this::makeRoom);
        return conversations.save(
                CodyConversation.start(randomId(), caller.account(), clock.instant()));
    }

    private void makeRoom(Actor actor) {
        if (conversations.count(actor.account()) < MAX) return;
        var kept = conversations.ofOwner(actor.account(), MAX - 1, Optional.empty());
        var rest = conversations.ofOwner(actor.account(), MAX, kept.nextCursor());
        if (kept.nextCursor().isPresent())
            rest.items().forEach(old -> conversations.delete(old.id()));
    }

    private CodyConversationId randomId() {
        var random = secrets.token().getBytes(StandardCharsets.US_ASCII);
        return new CodyConversationId(UUID.nameUUIDFromBytes(random));
    }

    /// Reads a conversation: one's own, or one without an owner.
    ///
    /// @throws NotFoundException `cody.conversation-unknown`
    public CodyConversation read(CodyCaller caller, CodyConversationId id) {
        return conversations
                .find(id)
                .filter(found ->
                        found.owner().stream()
                                .allMatch(owner ->
                                        caller.account().filter(owner::equals).isPresent()))
                .filter(found -> !found.isExpired(clock.instant()))
                .orElseThrow(() -> new NotFoundException("cody.conversation-unknown", id));
    }

    /// A page of the actor's conversations, the last used first.
    public Page<CodyConversation> list(Actor actor, int limit, Optional<String> cursor) {
        return conversations.ofOwner(actor.account(), limit, cursor);
    }

    /// Deletes a conversation.
    ///
    /// @throws NotFoundException `cody.conversation-unknown`
    public void delete(CodyCaller caller, CodyConversationId id) {
        conversations.delete(read(caller, id).id());
    }
}
