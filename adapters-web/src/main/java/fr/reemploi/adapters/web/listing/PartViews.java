package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.listing.PartView.Crumb;
import fr.reemploi.adapters.web.listing.PartView.PhotoSizes;
import fr.reemploi.adapters.web.page.ListingCardView;
import fr.reemploi.adapters.web.page.ListingCardViews;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.adapters.web.page.PartFacts;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Maps a listing to its public page.
@Component
final class PartViews {
    private final Catalogue catalogue;
    private final PhotoStore photos;
    private final SellerDirectory sellers;
    private final ListingCardViews cards;
    private final PartFacts facts;

    PartViews(
            Catalogue catalogue,
            PhotoStore photos,
            SellerDirectory sellers,
            ListingCardViews cards,
            PartFacts facts) {
        this.catalogue = catalogue;
        this.photos = photos;
        this.sellers = sellers;
        this.cards = cards;
        this.facts = facts;
    }

    PartView view(ListingSnapshot snapshot, List<ListingCardView> similar, Language language) {
        var listing = snapshot.listing();
        var details = listing.details();
        var part = details.part();
        return new PartView(
                listing.id().toString(),
                details.title().value(),
                details.offer().price(),
                details.offer().coreDeposit(),
                PageMessages.of(language, "vatScheme." + EnumNames.of(details.offer().vatScheme())),
                listing.photos().stream().map(this::photoSizes).toList(),
                cards.drawing(part.category()),
                path(part.category(), language),
                facts.of(details, language),
                part.grade().map(grade -> grade(grade.name(), language)),
                details.description(),
                part.partNumbers().stream().map(PartNumber::value).toList(),
                part.fitments().stream().map(fitment -> facts.fitment(fitment, language)).toList(),
                delivery(details.offer(), language),
                details.offer().warrantyMonths().filter(months -> months > 0),
                seller(listing, language),
                law(part.category()),
                EnumNames.of(snapshot.status()),
                Optional.of("/vendeur/pieces/" + listing.id()).filter(_ -> snapshot.own()),
                similar);
    }

    private PhotoSizes photoSizes(Photo photo) {
        return new PhotoSizes(
                photos.address(photo, Size.THUMBNAIL),
                photos.address(photo, Size.MEDIUM),
                photos.address(photo, Size.LARGE),
                photo.width(),
                photo.height());
    }

    private List<Crumb> path(Optional<String> category, Language language) {
        return category.map(catalogue::path).orElse(List.of()).stream()
                .map(node -> new Crumb(node.name(language), "/recherche?category=" + node.id()))
                .toList();
    }

    private static PartView.Grade grade(String letter, Language language) {
        return new PartView.Grade(
                letter,
                PageMessages.of(language, "grade." + letter),
                PageMessages.of(language, "grade." + letter + ".meaning"));
    }

    private static List<String> delivery(Offer offer, Language language) {
        return offer.deliveryModes().stream()
                .sorted()
                .map(mode -> PageMessages.of(language, "deliveryMode." + EnumNames.of(mode)))
                .toList();
    }

    private PartView.Seller seller(Listing listing, Language language) {
        var summary = sellers.summary(listing.seller());
        return new PartView.Seller(
                summary.tradeName(),
                PageMessages.of(language, "seller." + EnumNames.of(summary.kind())),
                listing.department()
                        .flatMap(Departments::byCode)
                        .map(department -> department.name() + " (" + department.code() + ")"),
                Optional.of(summary.verified() ? "seller.verified" : "seller.unverified")
                        .filter(_ -> summary.kind().isProfessional())
                        .map(key -> PageMessages.of(language, key)),
                "/recherche?seller=" + listing.seller());
    }

    private String law(Optional<String> category) {
        return category.flatMap(catalogue::category)
                .map(Category::resale)
                .map(resale ->
                        switch (resale) {
                            case FREE -> "";
                            case RESTRICTED -> "law.restricted";
                            case BARRED -> "law.barred";
                        })
                .orElse("");
    }
}
