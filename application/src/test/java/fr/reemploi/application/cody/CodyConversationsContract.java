package fr.reemploi.application.cody;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.cody.CodyMessage;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.cody.CodyMessage.Author;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Contract of `CodyConversations`.
public abstract class CodyConversationsContract {
    private final AccountId owner = anAccountId();

    protected abstract CodyConversations conversations();

    @Test
    void a_conversation_is_read_as_it_was_stored() {
        var started = started(Optional.of(owner), 0);
        var stored = conversations().save(started.add(messages(), NOON.plusSeconds(60)));

        assertThat(conversations().find(started.id())).contains(stored);
        assertThat(stored.messages()).isEqualTo(messages());
        assertThat(conversations().find(new CodyConversationId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_stale_conversation_is_rejected() {
        var started = started(Optional.of(owner), 0);
        conversations().save(started.add(messages(), NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> conversations().save(started.add(messages(), NOON)));
    }

    @Test
    void those_of_an_owner_are_listed_in_pages_the_last_used_first() {
        var ids = new ArrayList<CodyConversationId>();
        for (var number = 0; number < 3; number++)
            ids.addFirst(started(Optional.of(owner), number).id());
        started(Optional.of(anAccountId()), 9);
        started(Optional.empty(), 9);

        var first = conversations().ofOwner(owner, 2, Optional.empty());
        var second = conversations().ofOwner(owner, 2, first.nextCursor());
        var read = new ArrayList<CodyConversationId>();
        first.items().forEach(item -> read.add(item.id()));
        second.items().forEach(item -> read.add(item.id()));
        assertThat(read).isEqualTo(ids);
        assertThat(second.nextCursor()).isEmpty();
        assertThat(conversations().count(owner)).isEqualTo(3);
    }

    @Test
    void one_and_those_of_an_owner_are_deleted() {
        var one = started(Optional.of(owner), 0);
        var kept = started(Optional.of(anAccountId()), 0);
        started(Optional.of(owner), 1);

        conversations().delete(one.id());
        conversations().delete(one.id());
        assertThat(conversations().count(owner)).isEqualTo(1);
        conversations().deleteOfOwner(owner);
        assertThat(conversations().count(owner)).isZero();
        assertThat(conversations().find(kept.id())).isPresent();
    }

    @Test
    void those_without_owner_are_deleted_a_day_after_their_last_message() {
        var anonymous = started(Optional.empty(), 0);
        var later = started(Optional.empty(), 60);
        var owned = started(Optional.of(owner), 0);

        conversations()
                .deleteExpiredBefore(NOON.plus(CodyConversation.ANONYMOUS_LIFETIME).plusSeconds(1));

        assertThat(conversations().find(anonymous.id())).isEmpty();
        assertThat(conversations().find(later.id())).isPresent();
        assertThat(conversations().find(owned.id())).isPresent();
    }

    private CodyConversation started(Optional<AccountId> by, int seconds) {
        var id = new CodyConversationId(UUID.randomUUID());
        return conversations().save(CodyConversation.start(id, by, NOON.plusSeconds(seconds)));
    }

    private static List<CodyMessage> messages() {
        var id = new UUID(7, 7);
        return List.of(
                CodyMessage.ofUser(id, "Bonjour,\nun alternateur ?", NOON),
                new CodyMessage(
                        id,
                        Author.ASSISTANT,
                        NOON.plusSeconds(1),
                        "Une pièce correspond.",
                        List.of(new AnswerCard("listing", "1", "Alternateur", "/pieces/1")),
                        List.of(new AnswerSource("listing", "1")),
                        List.of(new UUID(1, 2))));
    }
}
