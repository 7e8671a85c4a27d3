package fr.reemploi.demo;

import fr.reemploi.demo.ListingTexts.Terms;
import fr.reemploi.demo.SamplePart.Picture;
import fr.reemploi.demo.picture.PartTag;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Resale;
import fr.reemploi.domain.listing.Grade;
import fr.reemploi.domain.listing.Position;
import fr.reemploi.domain.shared.EnumNames;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Everything the sample yards sell: car after car is towed in and taken apart.
final class SampleStock {
    private static final int EXTRA_TRIES = 12;
    private static final Set<Position> RIGHT_HAND =
            EnumSet.of(Position.RIGHT, Position.FRONT_RIGHT, Position.REAR_RIGHT);

    private final SampleCars cars;
    private final List<PartType> types;
    private final SampleFitments fitting;
    private final List<SamplePart> parts = new ArrayList<>();

    private SampleStock(Catalogue catalogue) {
        this.cars = new SampleCars(catalogue);
        this.types = PartType.all(catalogue);
        this.fitting = new SampleFitments(catalogue);
    }

    /// All parts, those of the yards mixed as they would come in.
    static List<SamplePart> of(List<SampleSeller> sellers, Catalogue catalogue) {
        var stock = new SampleStock(catalogue);
        for (var i = 0; i < sellers.size(); i++) stock.fill(i, sellers.get(i));
        Collections.shuffle(stock.parts, new Random(2_000));
        return List.copyOf(stock.parts);
    }

    private void fill(int index, SampleSeller seller) {
        var draw = SeededRandom.of("yard/" + seller.tradeName());
        var sold = sold(seller);
        for (var left = seller.parts(); left > 0; ) {
            var car = cars.nextCar(draw);
            var removed = new HashSet<String>();
            var count = Math.min(left, partsOfOneCar(seller.kind(), draw));
            for (var tries = 0; removed.size() < count && tries < count + EXTRA_TRIES; tries++) {
                var type = draw.weighted(sold, PartType::frequency);
                var place =
                        type.places().isEmpty()
                                ? Optional.<Position>empty()
                                : Optional.of(draw.pick(type.places()));
                if (fits(type, car) && removed.add(type.category().id() + place)) {
                    parts.add(describe(new RemovedPart(index, seller, car, type, place), draw));
                }
            }
            left -= removed.size();
        }
    }

    private List<PartType> sold(SampleSeller seller) {
        return types.stream()
                .filter(type ->
                        seller.only().isEmpty() || seller.only().contains(type.category().id()))
                .filter(type ->
                        seller.kind().isProfessional() || type.category().resale() == Resale.FREE)
                .toList();
    }

    private static int partsOfOneCar(SellerKind kind, SeededRandom draw) {
        return switch (kind) {
            case RECYCLER -> draw.between(4, 14);
            case GARAGE -> draw.between(1, 4);
            case DEALER -> draw.between(2, 5);
            case INDIVIDUAL -> draw.between(5, 8);
        };
    }

    private static boolean fits(PartType type, DonorCar car) {
        return car.isDiesel() || !type.isDieselOnly();
    }

    private SamplePart describe(RemovedPart part, SeededRandom draw) {
        var references =
                MakerPartNumbers.of(part.car(), part.type(), part.place().toString(), draw);
        var terms = new Terms(grade(draw), part.warranty(draw), references.getFirst());
        var sku = sku(part.type());
        var shelf =
                "%s-%02d-%d"
                        .formatted(
                                (char) ('A' + draw.below(8)),
                                draw.between(1, 24),
                                draw.between(1, 5));
        var listing = listing(part, terms, draw);
        listing.put("sku", sku);
        listing.put("location", shelf);
        listing.put("references", references);
        var tag =
                new PartTag(references.getFirst(), part.seller().tradeName(), part.car().tagText());
        var rightHand = part.place().filter(RIGHT_HAND::contains).isPresent();
        return new SamplePart(
                part.index(),
                sku,
                Map.copyOf(listing),
                new Picture(part.type().drawing(), tag, rightHand));
    }

    private Map<String, Object> listing(RemovedPart part, Terms terms, SeededRandom draw) {
        var type = part.type();
        var form = new LinkedHashMap<String, Object>();
        form.put("title", ListingTexts.title(part.car(), type, part.place(), draw));
        form.put("description", ListingTexts.description(part.car(), type, terms, draw));
        form.put("category", type.category().id());
        part.place().ifPresent(place -> form.put("position", EnumNames.of(place)));
        form.put("grade", terms.grade().name());
        form.put("price", money(SamplePricing.cents(type, part.car(), terms.grade(), draw)));
        form.put("warrantyMonths", (long) terms.warrantyMonths());
        form.put("donor", part.car().form());
        form.put("fitments", fitting.of(part.car(), type.scope()));
        fitting.parcel(type, form);
        return form;
    }

    private static Map<String, Object> money(long cents) {
        return Map.of("amount", cents, "currency", "EUR");
    }

    private static Grade grade(SeededRandom draw) {
        var of100 = draw.below(100);
        if (of100 < 35) return Grade.A;
        return of100 < 85 ? Grade.B : Grade.C;
    }

    /// The yard's own number: `ALT-0042`.
    private String sku(PartType type) {
        var letters =
                Normalizer.normalize(type.word(), Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return "%s-%04d"
                .formatted(letters.substring(0, 3).toUpperCase(Locale.ROOT), parts.size() + 1);
    }

    /// A part just taken off a car in a yard.
    private record RemovedPart(
            int index, SampleSeller seller, DonorCar car, PartType type, Optional<Position> place) {
        int warranty(SeededRandom draw) {
            var usual = seller.warranty();
            return usual > 3 && draw.percent(25) ? usual / 2 : usual;
        }
    }
}
