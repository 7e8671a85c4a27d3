package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.Formats;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.PartFacts;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.OwnListingsQuery;
import fr.reemploi.application.payment.OnboardSeller;
import fr.reemploi.application.search.PartSearch.InvalidCursorException;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A seller's list of his own parts.
@Controller
final class StockPage {
    private static final List<ListingStatus> SHOWN =
            List.of(
                    ListingStatus.DRAFT,
                    ListingStatus.PUBLISHED,
                    ListingStatus.RESERVED,
                    ListingStatus.SOLD,
                    ListingStatus.WITHDRAWN);

    private final ReadListings listings;
    private final PhotoStore photos;
    private final ListingCardViews cards;
    private final PartFacts facts;
    private final OnboardSeller payouts;

    StockPage(
            ReadListings listings,
            PhotoStore photos,
            ListingCardViews cards,
            PartFacts facts,
            OnboardSeller payouts) {
        this.payouts = payouts;
        this.listings = listings;
        this.photos = photos;
        this.cards = cards;
        this.facts = facts;
    }

    @GetMapping("/vendeur")
    ModelAndView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam Optional<String> cursor,
            PageContext visit) {
        visit.signedIn().must(Role.SELLER);
        var words = q.strip();
        var wanted = SHOWN.stream().filter(one -> EnumNames.of(one).equals(status)).findFirst();
        var page = page(wanted, words, cursor.filter(text -> !text.isEmpty()), visit);
        var done = "stock.ok." + visit.parameter("ok");
        var view =
                new StockView(
                        page.items().stream().map(one -> row(one, visit)).toList(),
                        statuses(wanted, words, visit.language()),
                        words,
                        wanted.map(EnumNames::of).orElse(""),
                        page.nextCursor()
                                .map(next ->
                                        address(wanted, words)
                                                + "cursor="
                                                + PageLinks.encoded(next)),
                        PageMessages.knows(visit.language(), done) ? done : "",
                        awaitsPayouts(visit));
        return visit.show("stock", visit.t("stock.title"), view);
    }

    private Page<Listing> page(
            Optional<ListingStatus> status,
            String words,
            Optional<String> cursor,
            PageContext visit) {
        var text = Optional.of(words).filter(typed -> !typed.isEmpty());
        try {
            return listings.mine(
                    visit.signedIn(), new OwnListingsQuery(status, text, Page.USUAL, cursor));
        } catch (InvalidCursorException notOurs) {
            return listings.mine(
                    visit.signedIn(),
                    new OwnListingsQuery(status, text, Page.USUAL, Optional.empty()));
        }
    }

    private boolean awaitsPayouts(PageContext visit) {
        return switch (payouts.read(visit.signedIn()).status()) {
            case NOT_STARTED, INCOMPLETE -> true;
            case NOT_NEEDED, READY -> false;
        };
    }

    private StockView.Row row(Listing listing, PageContext visit) {
        var content = listing.content();
        return new StockView.Row(
                "/vendeur/pieces/" + listing.id(),
                content.title().value(),
                listing.photos().stream()
                        .findFirst()
                        .map(photo -> photos.address(photo, Size.THUMBNAIL)),
                cards.drawing(content.part().category()),
                content.offer()
                        .price()
                        .map(price -> Formats.money(visit.language(), price))
                        .orElse("—"),
                facts.vehicle(content.donor()),
                EnumNames.of(listings.own(listing).status()),
                content.sku().map(Sku::value),
                content.location());
    }

    private static List<OptionView> statuses(
            Optional<ListingStatus> chosen, String words, Language language) {
        var all = new ArrayList<OptionView>();
        Stream.concat(Stream.of(Optional.<ListingStatus>empty()), SHOWN.stream().map(Optional::of))
                .forEach(one ->
                        all.add(
                                new OptionView(
                                        address(one, words),
                                        PageMessages.of(
                                                language,
                                                one.map(status -> "stock." + EnumNames.of(status))
                                                        .orElse("stock.all")),
                                        one.equals(chosen))));
        return all;
    }

    private static String address(Optional<ListingStatus> status, String words) {
        return "/vendeur?"
                + status.map(one -> "status=" + EnumNames.of(one) + "&").orElse("")
                + (words.isEmpty() ? "" : "q=" + PageLinks.encoded(words) + "&");
    }
}
