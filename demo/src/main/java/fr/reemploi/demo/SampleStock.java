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
    private static final int TRIES = 12;
    private static final Set<Position> RIGHT =
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
            var car = cars.towIn(draw);
            var taken = new HashSet<String>();
            var wanted = Math.min(left, partsOfOneCar(seller.kind(), draw));
            for (var tries = 0; taken.size() < wanted && tries < wanted + TRIES; tries++) {
                var type = draw.weighted(sold, PartType::frequency);
                var place =
                        type.places().isEmpty()
                                ? Optional.<Position>empty()
                                : Optional.of(draw.one(type.places()));
                if (fits(type, car) && taken.add(type.category().id() + place)) {
                    parts.add(describe(new RemovedPart(index, seller, car, type, place), draw));
                }
            }
            left -= taken.size();
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
        return car.isDiesel() || !type.isOfDiesels();
    }

    private SamplePart describe(RemovedPart taken, SeededRandom draw) {
        var references =
                MakerPartNumbers.of(taken.car(), taken.type(), taken.place().toString(), draw);
        var terms = new Terms(grade(draw), taken.warranty(draw), references.getFirst());
        var sku = sku(taken.type());
        var shelf =
                "%s-%02d-%d"
                        .formatted(
                                (char) ('A' + draw.below(8)),
                                draw.between(1, 24),
                                draw.between(1, 5));
        var listing = listing(taken, terms, draw);
        listing.put("sku", sku);
        listing.put("location", shelf);
        listing.put("references", references);
        var tag = new PartTag(references.getFirst(), taken.seller().tradeName(), taken.car().tag());
        var rightHand = taken.place().filter(RIGHT::contains).isPresent();
        return new SamplePart(
                taken.index(),
                sku,
                Map.copyOf(listing),
                new Picture(taken.type().drawing(), tag, rightHand));
    }

    private Map<String, Object> listing(RemovedPart taken, Terms terms, SeededRandom draw) {
        var type = taken.type();
        var form = new LinkedHashMap<String, Object>();
        form.put("title", ListingTexts.title(taken.car(), type, taken.place(), draw));
        form.put("description", ListingTexts.description(taken.car(), type, terms, draw));
        form.put("category", type.category().id());
        taken.place().ifPresent(place -> form.put("position", EnumNames.of(place)));
        form.put("grade", terms.grade().name());
        form.put("price", money(SamplePricing.cents(type, taken.car(), terms.grade(), draw)));
        form.put("warrantyMonths", (long) terms.warrantyMonths());
        form.put("donor", taken.car().form());
        form.put("fitments", fitting.of(taken.car(), type.scope()));
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
            return usual > 3 && draw.inHundred(25) ? usual / 2 : usual;
        }
    }
}
