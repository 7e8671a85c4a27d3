package fr.reemploi.adapters.web.cody;

import fr.reemploi.adapters.web.cody.CodyView.CardLink;
import fr.reemploi.adapters.web.cody.CodyView.ChangedField;
import fr.reemploi.adapters.web.cody.CodyView.ConversationLink;
import fr.reemploi.adapters.web.cody.CodyView.MessageView;
import fr.reemploi.adapters.web.cody.CodyView.ProposalView;
import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.cody.TokenBudget.Budget;
import fr.reemploi.application.cody.proposal.ManageProposals;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyMessage;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.Author;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.ProposalStatus;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Builds the views of conversations with Cody.
@Component
final class CodyViews {
    static final int LISTED = 12;
    private static final int MAX_TITLE = 48;

    /// Answers before these show their parts as links.
    private static final int WITH_CARDS = 6;

    private static final String LISTING = "listing";

    private final ReadListings listings;
    private final ListingCardViews cards;
    private final ManageProposals proposals;

    CodyViews(ReadListings listings, ListingCardViews cards, ManageProposals proposals) {
        this.listings = listings;
        this.cards = cards;
        this.proposals = proposals;
    }

    CodyView of(
            PageContext context,
            Optional<CodyConversation> conversation,
            List<CodyConversation> own,
            Input input) {
        return new CodyView(
                conversation.map(current -> current.id().toString()),
                conversation
                        .map(current -> messages(context, current.messages(), input))
                        .orElse(List.of()),
                own.stream()
                        .filter(item -> !item.messages().isEmpty())
                        .map(item -> link(item, conversation))
                        .toList(),
                input.readPage(),
                input.rejected().isEmpty() ? input.fault() : "",
                input.typed(),
                input.budget().map(budget -> text(context, budget)));
    }

    private static String text(PageContext context, Budget budget) {
        return context.text("cody.budget", budget.used(), budget.total());
    }

    private List<MessageView> messages(
            PageContext context, List<CodyMessage> messages, Input input) {
        var views = new ArrayList<MessageView>();
        for (var number = 0; number < messages.size(); number++) {
            var withCards = number >= messages.size() - WITH_CARDS;
            var message = messages.get(number);
            views.add(message(context, message, withCards, proposals(context, message, input)));
        }
        return views;
    }

    private MessageView message(
            PageContext context,
            CodyMessage message,
            boolean withCards,
            List<ProposalView> proposed) {
        var parts = new ArrayList<ListingCardView>();
        var links = new ArrayList<CardLink>();
        for (var card : message.cards()) {
            var part =
                    withCards && card.kind().equals(LISTING)
                            ? part(context, card)
                            : Optional.<ListingCardView>empty();
            part.ifPresentOrElse(
                    parts::add, () -> links.add(new CardLink(card.title(), card.path())));
        }
        return new MessageView(
                message.author() == Author.USER, message.text(), parts, links, proposed);
    }

    private List<ProposalView> proposals(PageContext context, CodyMessage message, Input input) {
        if (message.proposals().isEmpty()) return List.of();
        return proposals.readAll(context.actor(), message.proposals()).stream()
                .map(proposal -> proposal(context, proposal, input))
                .toList();
    }

    private ProposalView proposal(PageContext context, Proposal proposal, Input input) {
        var now = proposals.now();
        var status = proposal.status(now);
        var undoable = status == ProposalStatus.CONFIRMED && proposal.isUndoable(now);
        var isDecidable = status == ProposalStatus.OPEN || undoable;
        var id = proposal.id().toString();
        return new ProposalView(
                id,
                proposal.summary(),
                proposal.changes().stream()
                        .map(value ->
                                new ChangedField(
                                        context.text("field." + value.field()),
                                        value.before().orElse(""),
                                        value.after().orElse("")))
                        .toList(),
                EnumNames.of(status),
                undoable,
                isDecidable
                        ? new LocalizedFormats(context.language()).dateTime(proposal.expiresAt())
                        : "",
                status == ProposalStatus.CONFIRMED
                        ? "/vendeur/pieces/" + proposal.action().listing()
                        : "",
                input.rejected().equals(id) ? input.fault() : "");
    }

    /// Empty for a listing that is no longer public.
    private Optional<ListingCardView> part(PageContext context, AnswerCard card) {
        try {
            return ListingId.parse(card.id())
                    .map(id -> listings.read(context.actor(), id).listing())
                    .filter(listing -> listing.publishedAt().isPresent())
                    .map(listing -> cards.of(ListingCard.of(listing), context.language()));
        } catch (DomainException gone) {
            return Optional.empty();
        }
    }

    private static ConversationLink link(
            CodyConversation item, Optional<CodyConversation> current) {
        var first = item.messages().getFirst().text();
        var title = first.length() <= MAX_TITLE ? first : first.substring(0, MAX_TITLE) + "…";
        return new ConversationLink(
                title,
                "/cody/" + item.id(),
                current.filter(other -> other.id().equals(item.id())).isPresent());
    }

    /// What the request carries.
    ///
    /// @param rejected id of the proposal the fault is about; empty where it is about the message
    record Input(
            String readPage,
            String fault,
            String rejected,
            String typed,
            Optional<Budget> budget) {}
}
