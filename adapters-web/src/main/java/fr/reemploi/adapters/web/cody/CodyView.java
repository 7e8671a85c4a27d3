package fr.reemploi.adapters.web.cody;

import fr.reemploi.adapters.web.page.ListingCardView;
import java.util.List;
import java.util.Optional;

/// The page of a conversation with Cody.
///
/// @param id of the conversation; empty before the first message
/// @param readPage the page the person came from; empty if none
/// @param fault why the last message was not answered; empty if it was
/// @param typed the message that was not answered
/// @param budget what of a model's budget is used; empty by rules
public record CodyView(
        Optional<String> id,
        List<MessageView> messages,
        List<ConversationLink> conversations,
        String readPage,
        String fault,
        String typed,
        Optional<String> budget) {
    public CodyView {
        messages = List.copyOf(messages);
        conversations = List.copyOf(conversations);
    }

    /// A message.
    ///
    /// @param parts listings that are on sale
    /// @param links other cards
    public record MessageView(
            boolean own,
            String text,
            List<ListingCardView> parts,
            List<CardLink> links,
            List<ProposalView> proposals) {
        public MessageView {
            proposals = List.copyOf(proposals);
            parts = List.copyOf(parts);
            links = List.copyOf(links);
        }
    }

    /// A proposal with what it changes.
    ///
    /// @param state `open`, `confirmed`, `undone` or `expired`
    /// @param until until when it can be confirmed or undone; empty where it cannot
    /// @param listing page of the listing for its seller; empty where there is none
    /// @param fault why the last decision failed; empty where it did not
    public record ProposalView(
            String id,
            String summary,
            List<ChangedField> changes,
            String state,
            boolean undoable,
            String until,
            String listing,
            String fault) {
        public ProposalView {
            changes = List.copyOf(changes);
        }
    }

    /// A field that changes; a value is empty where there is none.
    public record ChangedField(String label, String before, String after) {}

    /// A link to what an answer shows.
    public record CardLink(String title, String address) {}

    /// A conversation in the list.
    public record ConversationLink(String title, String address, boolean current) {}
}
