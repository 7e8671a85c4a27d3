package fr.reemploi.domain.cody;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A message of a conversation with Cody.
///
/// @param cards what the answer shows beside its text
/// @param sources what the answer rests on
/// @param proposals ids of the changes that the answer proposes
public record CodyMessage(
        UUID id,
        Author author,
        Instant at,
        String text,
        List<AnswerCard> cards,
        List<AnswerSource> sources,
        List<UUID> proposals) {
    public static final int MAX_CARDS = 12;
    public static final int MAX_SOURCES = 24;

    public CodyMessage {
        cards = List.copyOf(cards);
        sources = List.copyOf(sources);
        proposals = List.copyOf(proposals);
    }

    public static CodyMessage ofUser(UUID id, String text, Instant at) {
        return new CodyMessage(id, Author.USER, at, text, List.of(), List.of(), List.of());
    }

    /// Who wrote a message.
    public enum Author {
        USER,
        ASSISTANT
    }

    /// Something an answer shows as a card.
    ///
    /// @param kind `listing`, `order`, `faq`…
    /// @param id within its kind
    /// @param path of its page on this site
    public record AnswerCard(String kind, String id, String title, String path) {}

    /// Something an answer rests on.
    public record AnswerSource(String kind, String id) {}
}
