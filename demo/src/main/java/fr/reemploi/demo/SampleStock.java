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

/// Generates the parts of all sample sellers, car by car.
final class SampleStock {
    private static final int EXTRA_TRIES = 12;
    private static final Set<Position> RIGHT_HAND =
            EnumSet.of(Position.RIGHT, Position.FRONT_RIGHT, Position.REAR_RIGHT);

    private final SampleCars cars;
    private final List<PartType> types;
    private final SampleFitments fitments;
    private final List<SamplePart> parts = new ArrayList<>();

    private SampleStock(Catalogue catalogue) {
        this.cars = new SampleCars(catalogue);
        this.types = PartType.all(catalogue);
        this.fitments = new SampleFitments(catalogue);
    }

    /// All parts, in random order across sellers.
    static List<SamplePart> of(List<SampleSeller> sellers, Catalogue catalogue) {
        var stock = new SampleStock(catalogue);
        for (var i = 0; i < sellers.size(); i++) stock.fill(i, sellers.get(i));
        Collections.shuffle(stock.parts, new Random(2_000));
        return List.copyOf(stock.parts);
    }

    private void fill(int index, SampleSeller seller) {
        var random = SeededRandom.of("yard/" + seller.tradeName());
        var offeredTypes = offeredTypes(seller);
        for (var remaining = seller.parts(); remaining > 0; ) {
            var car = cars.nextCar(random);
            var removed = new HashSet<String>();
            var count = Math.min(remaining, partsOfOneCar(seller.kind(), random));
            for (var attempts = 0;
                    removed.size() < count && attempts < count + EXTRA_TRIES;
                    attempts++) {
                var type = random.weighted(offeredTypes, PartType::frequency);
                var position =
                        type.places().isEmpty()
                                ? Optional.<Position>empty()
                                : Optional.of(random.pick(type.places()));
                if (fits(type, car) && removed.add(type.category().id() + position)) {
                    parts.add(
                            describe(new RemovedPart(index, seller, car, type, position), random));
                }
            }
            remaining -= removed.size();
        }
    }

    private List<PartType> offeredTypes(SampleSeller seller) {
        return types.stream()
                .filter(type ->
                        seller.only().isEmpty() || seller.only().contains(type.category().id()))
                .filter(type ->
                        seller.kind().isProfessional() || type.category().resale() == Resale.FREE)
                .toList();
    }

    private static int partsOfOneCar(SellerKind kind, SeededRandom random) {
        return switch (kind) {
            case RECYCLER -> random.between(4, 14);
            case GARAGE -> random.between(1, 4);
            case DEALER -> random.between(2, 5);
            case INDIVIDUAL -> random.between(5, 8);
        };
    }

    private static boolean fits(PartType type, DonorCar car) {
        return car.isDiesel() || !type.isDieselOnly();
    }

    private SamplePart describe(RemovedPart part, SeededRandom random) {
        var references =
                MakerPartNumbers.of(part.car(), part.type(), part.position().toString(), random);
        var terms = new Terms(grade(random), part.warranty(random), references.getFirst());
        var sku = sku(part.type());
        var shelf =
                "%s-%02d-%d"
                        .formatted(
                                (char) ('A' + random.below(8)),
                                random.between(1, 24),
                                random.between(1, 5));
        var listing = listing(part, terms, random);
        listing.put("sku", sku);
        listing.put("location", shelf);
        listing.put("references", references);
        var tag =
                new PartTag(references.getFirst(), part.seller().tradeName(), part.car().tagText());
        var rightHand = part.position().filter(RIGHT_HAND::contains).isPresent();
        return new SamplePart(
                part.index(),
                sku,
                Map.copyOf(listing),
                new Picture(part.type().drawing(), tag, rightHand));
    }

    private Map<String, Object> listing(RemovedPart part, Terms terms, SeededRandom random) {
        var type = part.type();
        var form = new LinkedHashMap<String, Object>();
        form.put("title", ListingTexts.title(part.car(), type, part.position(), random));
        form.put("description", ListingTexts.description(part.car(), type, terms, random));
        form.put("category", type.category().id());
        part.position().ifPresent(position -> form.put("position", EnumNames.of(position)));
        form.put("grade", terms.grade().name());
        form.put("price", money(SamplePricing.cents(type, part.car(), terms.grade(), random)));
        form.put("warrantyMonths", (long) terms.warrantyMonths());
        form.put("donor", part.car().form());
        form.put("fitments", fitments.of(part.car(), type.scope()));
        fitments.parcel(type, form);
        return form;
    }

    private static Map<String, Object> money(long cents) {
        return Map.of("amount", cents, "currency", "EUR");
    }

    private static Grade grade(SeededRandom random) {
        var of100 = random.below(100);
        if (of100 < 35) return Grade.A;
        return of100 < 85 ? Grade.B : Grade.C;
    }

    /// The seller's own number: `ALT-0042`.
    private String sku(PartType type) {
        var letters =
                Normalizer.normalize(type.word(), Normalizer.Form.NFD).replaceAll("[^A-Za-z]", "");
        return "%s-%04d"
                .formatted(letters.substring(0, 3).toUpperCase(Locale.ROOT), parts.size() + 1);
    }

    /// A part removed from a donor car.
    private record RemovedPart(
            int index,
            SampleSeller seller,
            DonorCar car,
            PartType type,
            Optional<Position> position) {
        int warranty(SeededRandom random) {
            var months = seller.warranty();
            return months > 3 && random.percent(25) ? months / 2 : months;
        }
    }
}
