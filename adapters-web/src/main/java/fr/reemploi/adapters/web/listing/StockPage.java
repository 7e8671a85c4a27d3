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

/// The seller's own listings, filtered by status and text.
@Controller
final class StockPage {
    private static final List<ListingStatus> STATUSES =
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
    private final OnboardSeller onboarding;

    StockPage(
            ReadListings listings,
            PhotoStore photos,
            ListingCardViews cards,
            PartFacts facts,
            OnboardSeller onboarding) {
        this.onboarding = onboarding;
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
            PageContext context) {
        context.signedIn().require(Role.SELLER);
        var words = q.strip();
        var statusFilter =
                STATUSES.stream().filter(value -> EnumNames.of(value).equals(status)).findFirst();
        var page = page(statusFilter, words, cursor.filter(text -> !text.isEmpty()), context);
        var key = "stock.ok." + context.outcome();
        var view =
                new StockView(
                        page.items().stream().map(listing -> row(listing, context)).toList(),
                        statuses(statusFilter, words, context.language()),
                        words,
                        statusFilter.map(EnumNames::of).orElse(""),
                        page.nextCursor()
                                .map(next ->
                                        address(statusFilter, words)
                                                + "cursor="
                                                + PageLinks.encoded(next)),
                        PageMessages.contains(context.language(), key) ? key : "",
                        needsOnboarding(context));
        return context.show("stock", context.text("stock.title"), view);
    }

    private Page<Listing> page(
            Optional<ListingStatus> status,
            String words,
            Optional<String> cursor,
            PageContext context) {
        var text = Optional.of(words).filter(value -> !value.isEmpty());
        try {
            return listings.ownListings(
                    context.signedIn(),
                    new OwnListingsQuery(status, text, Page.DEFAULT_LIMIT, cursor));
        } catch (InvalidCursorException invalidCursor) {
            return listings.ownListings(
                    context.signedIn(),
                    new OwnListingsQuery(status, text, Page.DEFAULT_LIMIT, Optional.empty()));
        }
    }

    private boolean needsOnboarding(PageContext context) {
        return switch (onboarding.read(context.signedIn()).status()) {
            case NOT_STARTED, INCOMPLETE -> true;
            case NOT_NEEDED, READY -> false;
        };
    }

    private StockView.Row row(Listing listing, PageContext context) {
        var details = listing.details();
        return new StockView.Row(
                "/vendeur/pieces/" + listing.id(),
                details.title().value(),
                listing.photos().stream()
                        .findFirst()
                        .map(photo -> photos.address(photo, Size.THUMBNAIL)),
                cards.drawing(details.part().category()),
                details.offer()
                        .price()
                        .map(price -> Formats.money(context.language(), price))
                        .orElse("—"),
                facts.vehicle(details.donor()),
                EnumNames.of(listings.snapshotForSeller(listing).status()),
                details.sku().map(Sku::value),
                details.location());
    }

    private static List<OptionView> statuses(
            Optional<ListingStatus> selected, String words, Language language) {
        var all = new ArrayList<OptionView>();
        Stream.concat(
                        Stream.of(Optional.<ListingStatus>empty()),
                        STATUSES.stream().map(Optional::of))
                .forEach(option ->
                        all.add(
                                new OptionView(
                                        address(option, words),
                                        PageMessages.of(
                                                language,
                                                option.map(status ->
                                                                "stock." + EnumNames.of(status))
                                                        .orElse("stock.all")),
                                        option.equals(selected))));
        return all;
    }

    private static String address(Optional<ListingStatus> status, String words) {
        return "/vendeur?"
                + status.map(value -> "status=" + EnumNames.of(value) + "&").orElse("")
                + (words.isEmpty() ? "" : "q=" + PageLinks.encoded(words) + "&");
    }
}
