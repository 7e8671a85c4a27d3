package fr.reemploi.adapters.http.mcp;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.listing.PhotoStore.Size;
import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.application.lookup.SellerDirectory;
import fr.reemploi.application.search.ListingCard;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Make;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.listing.Condition;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.EngineCode;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Describes parts as products: in fields, in the extension of this site, and in words.
@Component
final class CatalogProducts {
    private static final String EXTENSION = "used_part";

    private final Catalogue catalogue;
    private final SellerDirectory sellers;
    private final PhotoStore photos;

    CatalogProducts(Catalogue catalogue, SellerDirectory sellers, PhotoStore photos) {
        this.catalogue = catalogue;
        this.sellers = sellers;
        this.photos = photos;
    }

    /// A part found: it is on sale.
    CatalogProduct of(ListingCard card, String base, Language language) {
        var shown = card.photo().stream().toList();
        return product(new Part(card, true, Optional.empty(), List.of(), shown), base, language);
    }

    /// A part read, with its description and the vehicles it fits.
    CatalogProduct of(ListingSnapshot snapshot, String base, Language language) {
        var listing = snapshot.listing();
        var part =
                new Part(
                        ListingCard.of(listing),
                        snapshot.status() == ListingStatus.PUBLISHED,
                        listing.details().description(),
                        listing.details().part().fitments(),
                        listing.photos());
        return product(part, base, language);
    }

    private CatalogProduct product(Part part, String base, Language language) {
        var card = part.card();
        var id = card.id().toString();
        var url = base + "/pieces/" + id;
        var words = words(part, language);
        var price = price(card.price());
        var description =
                Map.of(
                        "plain",
                        part.description().map(text -> words + "\n\n" + text).orElse(words));
        var extension = extension(part);
        var product = new LinkedHashMap<String, Object>();
        product.put("id", id);
        product.put("title", card.title());
        product.put("description", description);
        product.put("url", url);
        card.category().ifPresent(category -> product.put("categories", categories(category)));
        product.put("price_range", Map.of("min", price, "max", price));
        product.put(
                "media", part.photos().stream().map(photo -> media(photo, card, base)).toList());
        product.put(EXTENSION, extension);
        product.put("metadata", Map.of(EXTENSION, extension));
        var variant = new LinkedHashMap<String, Object>();
        variant.put("id", id);
        variant.put("title", card.title());
        variant.put("description", description);
        variant.put("url", url);
        variant.put("price", price);
        variant.put("condition", condition(card.condition()));
        variant.put("availability", availability(part));
        variant.put("seller", Map.of("name", sellers.summary(card.seller()).tradeName()));
        var line = Messages.of(language, "mcp.part", card.title(), card.price(), words, url, id);
        return new CatalogProduct(product, variant, line);
    }

    private static Map<String, Object> availability(Part part) {
        return Map.of(
                "available", part.onSale(), "status", part.onSale() ? "in_stock" : "out_of_stock");
    }

    /// The words of UCP.
    private static String condition(Condition condition) {
        return switch (condition) {
            case USED -> "used";
            case RECONDITIONED -> "refurbished";
            case NEW_OLD_STOCK -> "new";
        };
    }

    private List<Map<String, Object>> categories(String category) {
        return catalogue.path(category).reversed().stream()
                .map(entry -> Map.<String, Object>of("value", entry.id(), "taxonomy", "merchant"))
                .toList();
    }

    private Map<String, Object> media(Photo photo, ListingCard card, String base) {
        return Map.of(
                "type",
                "image",
                "url",
                AbsoluteLinks.absolute(base, photos.address(photo, Size.LARGE)),
                "alt_text",
                card.title());
    }

    private static Map<String, Object> price(Money money) {
        return Map.of("amount", money.minor(), "currency", money.currency().getCurrencyCode());
    }

    /// What UCP has no fields for.
    private static Map<String, Object> extension(Part part) {
        var card = part.card();
        var extension = new LinkedHashMap<String, Object>();
        extension.put("condition", EnumNames.of(card.condition()));
        card.grade().ifPresent(grade -> extension.put("grade", grade.name()));
        card.warrantyMonths().ifPresent(months -> extension.put("warranty_months", months));
        extension.put("part_numbers", card.partNumbers());
        extension.put("stock", part.onSale() ? 1 : 0);
        extension.put("donor_vehicle", donor(card));
        if (!part.fitments().isEmpty())
            extension.put("fits", part.fitments().stream().map(CatalogProducts::fitment).toList());
        return extension;
    }

    private static Map<String, Object> donor(ListingCard card) {
        var donor = new LinkedHashMap<String, Object>();
        card.donor().make().ifPresent(make -> donor.put("make", make));
        card.donor().model().ifPresent(model -> donor.put("model", model));
        card.donor().year().ifPresent(year -> donor.put("year", year));
        card.donor().fuel().ifPresent(fuel -> donor.put("fuel", EnumNames.of(fuel)));
        card.donor().engineCode().ifPresent(code -> donor.put("engine_code", code));
        card.donor().mileageKm().ifPresent(mileage -> donor.put("mileage_km", mileage));
        return donor;
    }

    private static Map<String, Object> fitment(Fitment fitment) {
        var json = new LinkedHashMap<String, Object>();
        json.put("make", fitment.make());
        fitment.model().ifPresent(model -> json.put("model", model));
        fitment.yearFrom().map(Year::getValue).ifPresent(year -> json.put("year_from", year));
        fitment.yearTo().map(Year::getValue).ifPresent(year -> json.put("year_to", year));
        fitment.engineCode()
                .map(EngineCode::value)
                .ifPresent(code -> json.put("engine_code", code));
        return json;
    }

    /// Condition, stock and fitment in words.
    private String words(Part part, Language language) {
        var card = part.card();
        var words = new ArrayList<String>();
        words.add(Messages.of(language, "condition." + EnumNames.of(card.condition())));
        card.grade().ifPresent(grade -> words.add(Messages.of(language, "grade." + grade.name())));
        card.warrantyMonths()
                .filter(months -> months > 0)
                .ifPresent(months -> words.add(Messages.of(language, "mcp.part.warranty", months)));
        words.add(Messages.of(language, part.onSale() ? "mcp.part.one" : "mcp.part.none"));
        var donor = vehicle(card.donor().make(), card.donor().model());
        if (!donor.isEmpty()) words.add(Messages.of(language, "mcp.part.donor", donor));
        if (!part.fitments().isEmpty())
            words.add(Messages.of(language, "mcp.part.fits", vehicles(part.fitments())));
        return String.join(", ", words) + ".";
    }

    private String vehicles(List<Fitment> fitments) {
        return fitments.stream()
                .map(fitment -> vehicle(Optional.of(fitment.make()), fitment.model()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String vehicle(Optional<String> make, Optional<String> model) {
        return Stream.of(
                        make.flatMap(catalogue::make).map(Make::name),
                        model.flatMap(catalogue::model).map(Model::name))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /// What is known of a part.
    private record Part(
            ListingCard card,
            boolean onSale,
            Optional<String> description,
            List<Fitment> fitments,
            List<Photo> photos) {}
}
