package fr.reemploi.adapters.web.page;

import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.search.ListingCardFormat;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Maps search results and cards of the application to cards of a page.
@Component
public final class ListingCardViews {
    private static final int METRES_PER_KM = 1_000;

    private final ListingCardFormat format;
    private final SellerDirectory sellers;
    private final PhotoStore photos;
    private final Catalogue catalogue;

    ListingCardViews(
            ListingCardFormat format,
            SellerDirectory sellers,
            PhotoStore photos,
            Catalogue catalogue) {
        this.format = format;
        this.sellers = sellers;
        this.photos = photos;
        this.catalogue = catalogue;
    }

    public List<ListingCardView> of(SearchResults results, Language language) {
        return results.hits().stream()
                .map(hit -> view(format.read(hit.card()), hit.distanceMetres(), language))
                .toList();
    }

    public ListingCardView of(ListingCard card, Language language) {
        return view(card, OptionalInt.empty(), language);
    }

    /// Returns the drawing of the family of a part type; empty when there is none.
    public String drawing(Optional<String> category) {
        return category.map(catalogue::path)
                .filter(path -> !path.isEmpty())
                .map(path -> path.getFirst())
                .map(Category::id)
                .orElse("");
    }

    private ListingCardView view(ListingCard card, OptionalInt distance, Language language) {
        return new ListingCardView(
                card.id().toString(),
                Slug.of(card.title(), card.id()).address(),
                card.title(),
                card.photo().map(photo -> photos.address(photo, PhotoStore.Size.THUMBNAIL)),
                drawing(card.category()),
                card.price(),
                summary(card, language),
                card.partNumbers().stream().findFirst(),
                card.grade().map(Enum::name),
                seller(card, distance, language),
                sellers.summary(card.seller()).verified());
    }

    private static List<String> summary(ListingCard card, Language language) {
        var facts = new ArrayList<String>();
        card.donor().year().ifPresent(year -> facts.add(String.valueOf(year)));
        facts.add(
                card.donor()
                        .mileageKm()
                        .map(km ->
                                PageMessages.of(language, "unit.km", Formats.integer(language, km)))
                        .orElseGet(() -> PageMessages.of(language, "part.mileage-unknown")));
        card.donor()
                .fuel()
                .ifPresent(
                        fuel -> facts.add(PageMessages.of(language, "fuel." + EnumNames.of(fuel))));
        return facts;
    }

    private String seller(ListingCard card, OptionalInt distance, Language language) {
        var seller = sellers.summary(card.seller());
        var place = seller.department().flatMap(Departments::byCode).map(Department::name);
        var label = seller.tradeName() + place.map(name -> " · " + name).orElse("");
        if (distance.isEmpty()) return label;
        var kilometres =
                Formats.integer(language, Math.round(distance.getAsInt() / (double) METRES_PER_KM));
        return label + " · " + PageMessages.of(language, "unit.away", kilometres);
    }
}
