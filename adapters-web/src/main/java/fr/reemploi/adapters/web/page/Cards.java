package fr.reemploi.adapters.web.page;

import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.search.Card;
import fr.reemploi.application.search.CardFormat;
import fr.reemploi.application.search.SearchResults;
import fr.reemploi.application.search.SellerDirectory;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Category;
import fr.reemploi.domain.geo.Department;
import fr.reemploi.domain.geo.Departments;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/// Makes of what a search found what a page shows.
@Component
public final class Cards {
    private static final int METRES = 1_000;

    private final CardFormat format;
    private final SellerDirectory sellers;
    private final PhotoStore photos;
    private final Catalogue catalogue;

    Cards(CardFormat format, SellerDirectory sellers, PhotoStore photos, Catalogue catalogue) {
        this.format = format;
        this.sellers = sellers;
        this.photos = photos;
        this.catalogue = catalogue;
    }

    public List<CardView> of(SearchResults results, Language language) {
        return results.hits().stream()
                .map(hit -> view(format.read(hit.card()), hit.distanceMetres(), language))
                .toList();
    }

    /// The drawing of a part type's family.
    public String drawing(Optional<String> category) {
        return category.map(catalogue::path)
                .filter(path -> !path.isEmpty())
                .map(path -> path.getFirst())
                .map(Category::id)
                .orElse("");
    }

    private CardView view(Card card, OptionalInt distance, Language language) {
        return new CardView(
                card.id().toString(),
                Slug.of(card.title(), card.id()).address(),
                card.title(),
                card.photo().map(photo -> photos.address(photo, PhotoStore.Size.THUMBNAIL)),
                drawing(card.category()),
                card.price(),
                facts(card, language),
                card.references().stream().findFirst(),
                card.grade().map(Enum::name),
                seller(card, distance, language));
    }

    private static List<String> facts(Card card, Language language) {
        var facts = new ArrayList<String>();
        card.donor().year().ifPresent(year -> facts.add(String.valueOf(year)));
        facts.add(
                card.donor()
                        .mileageKm()
                        .map(km -> Texts.of(language, "unit.km", Figures.whole(language, km)))
                        .orElseGet(() -> Texts.of(language, "part.mileage-unknown")));
        card.donor()
                .fuel()
                .ifPresent(fuel -> facts.add(Texts.of(language, "fuel." + Words.of(fuel))));
        return facts;
    }

    private String seller(Card card, OptionalInt distance, Language language) {
        var seller = sellers.summary(card.seller());
        var place = seller.department().flatMap(Departments::byCode).map(Department::name);
        var whence = seller.tradeName() + place.map(name -> " · " + name).orElse("");
        if (distance.isEmpty()) return whence;
        var kilometres = Figures.whole(language, Math.round(distance.getAsInt() / (double) METRES));
        return whence + " · " + Texts.of(language, "unit.away", kilometres);
    }
}
