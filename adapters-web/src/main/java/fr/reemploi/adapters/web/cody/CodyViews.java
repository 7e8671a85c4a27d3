package fr.reemploi.adapters.web.cody;

import fr.reemploi.adapters.web.cody.CodyView.CardLink;
import fr.reemploi.adapters.web.cody.CodyView.ConversationLink;
import fr.reemploi.adapters.web.cody.CodyView.MessageView;
import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.cody.TokenBudget.Budget;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyMessage;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.Author;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.DomainException;
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

    CodyViews(ReadListings listings, ListingCardViews cards) {
        this.listings = listings;
        this.cards = cards;
    }

    CodyView of(
            PageContext context,
            Optional<CodyConversation> conversation,
            List<CodyConversation> own,
            Input input) {
        return new CodyView(
                conversation.map(current -> current.id().toString()),
                conversation
                        .map(current -> messages(context, current.messages()))
                        .orElse(List.of()),
                own.stream()
                        .filter(item -> !item.messages().isEmpty())
                        .map(item -> link(item, conversation))
                        .toList(),
                input.readPage(),
                input.fault(),
                input.typed(),
                input.budget().map(budget -> text(context, budget)));
    }

    private static String text(PageContext context, Budget budget) {
        return context.text("cody.budget", budget.used(), budget.total());
    }

    private List<MessageView> messages(PageContext context, List<CodyMessage> messages) {
        var views = new ArrayList<MessageView>();
        for (var number = 0; number < messages.size(); number++) {
            var withCards = number >= messages.size() - WITH_CARDS;
            views.add(message(context, messages.get(number), withCards));
        }
        return views;
    }

    private MessageView message(PageContext context, CodyMessage message, boolean withCards) {
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
        return new MessageView(message.author() == Author.USER, message.text(), parts, links);
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
    record Input(String readPage, String fault, String typed, Optional<Budget> budget) {}
}
