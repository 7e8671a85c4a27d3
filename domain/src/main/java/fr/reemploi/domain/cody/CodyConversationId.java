package fr.reemploi.domain.cody;

import java.util.UUID;

/// Id of a conversation with Cody. It is random: whoever holds the id of a conversation without an
/// owner may read it.
public record CodyConversationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
