package fr.reemploi.adapters.web.checkout;

import fr.reemploi.adapters.web.checkout.BasketView.Group;
import fr.reemploi.adapters.web.checkout.BasketView.Part;
import fr.reemploi.adapters.web.checkout.BasketView.UnavailablePart;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.PartFacts;
import fr.reemploi.adapters.web.page.Slug;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.checkout.ReadBasket;
import fr.reemploi.application.checkout.ReadBasket.BasketContents;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Renders the basket page, and the groups of parts the checkout page shows too.
@Component
final class BasketViews {
    private final ReadBasket baskets;
    private final SellerDirectory sellers;
    private final PhotoStore photos;
    private final ListingCardViews cards;
    private final PartFacts facts;

    BasketViews(
            ReadBasket baskets,
            SellerDirectory sellers,
            PhotoStore photos,
            ListingCardViews cards,
            PartFacts facts) {
        this.baskets = baskets;
        this.sellers = sellers;
        this.photos = photos;
        this.cards = cards;
        this.facts = facts;
    }

    BasketContents read(List<ListingId> parts, PageContext context) {
        return baskets.read(context.actor(), parts);
    }

    /// Renders the basket page.
    ///
    /// @param input input of the checkout form, if the buyer comes from there
    ModelAndView show(
            HttpStatus status,
            List<ListingId> parts,
            SubmittedForm input,
            String notice,
            PageContext context) {
        var contents = read(parts, context);
        var view =
                new BasketView(
                        groups(contents, context.language()),
                        contents.missing().stream()
                                .map(item -> unavailable(item, context))
                                .toList(),
                        total(contents),
                        input.values(),
                        notice,
                        PageLinks.localOrHome(context.parameter("retour")));
        return context.show(status, "basket", context.text("basket.title"), view);
    }

    List<Group> groups(BasketContents contents, Language language) {
        return contents.groups().stream()
                .map(group -> {
                    var seller = sellers.summary(group.seller());
                    var place =
                            seller.department().flatMap(Departments::byCode).map(Department::name);
                    return new Group(
                            group.seller().toString(),
                            seller.tradeName(),
                            place.orElse(""),
                            group.parts().stream()
                                    .map(listing -> part(listing, language))
                                    .toList());
                })
                .toList();
    }

    /// Sums the prices of the parts and their core deposits.
    static Money total(BasketContents contents) {
        return Money.sum(
                contents.parts().stream()
                        .map(part -> part.details().offer())
                        .flatMap(offer ->
                                Stream.concat(
                                        offer.price().stream(), offer.coreDeposit().stream())));
    }

    private Part part(Listing listing, Language language) {
        var details = listing.details();
        return new Part(
                listing.id().toString(),
                Slug.of(details.title().value(), listing.id()).address(),
                details.title().value(),
                listing.photos().stream()
                        .findFirst()
                        .map(photo -> photos.address(photo, Size.THUMBNAIL)),
                cards.drawing(details.part().category()),
                facts.summary(details, language),
                details.offer().price().orElse(Money.ZERO),
                details.offer().coreDeposit().filter(Money::isPositive));
    }

    private static UnavailablePart unavailable(
            ReadBasket.UnavailableItem item, PageContext context) {
        return new UnavailablePart(
                item.id().toString(),
                item.title()
                        .map(title -> title.value())
                        .orElseGet(() -> context.text("basket.a-part")),
                "basket." + EnumNames.of(item.reason()));
    }
}
