package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.Parcel;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The details of a listing as the tree that `ListingForm` reads; merge patches are applied to it.
/// Names and order are those of the API; absent values are left out.
public final class ListingValues {
    private final Map<String, Object> tree = new LinkedHashMap<>();

    private ListingValues() {}

    public static Map<String, Object> of(ListingDetails details) {
        var tree = new ListingValues();
        tree.put("sku", details.sku().map(sku -> sku.value()));
        tree.tree.put("title", details.title().value());
        tree.put("description", details.description());
        tree.part(details.part());
        tree.offer(details.offer());
        tree.tree.put("donor", donor(details.donor()));
        tree.put("parcel", details.parcel().map(ListingValues::parcel));
        tree.put("location", details.location());
        return tree.tree;
    }

    private void part(Part part) {
        put("category", part.category());
        put("position", part.position().map(EnumNames::of));
        put("grade", part.grade().map(Enum::name));
        tree.put("condition", EnumNames.of(part.condition()));
        tree.put("references", part.partNumbers().stream().map(PartNumber::value).toList());
        tree.put("fitments", part.fitments().stream().map(ListingValues::fitment).toList());
    }

    private void offer(Offer offer) {
        put("price", offer.price().map(ListingValues::money));
        tree.put("vatScheme", EnumNames.of(offer.vatScheme()));
        tree.put("quantity", 1L);
        put("warrantyMonths", offer.warrantyMonths().map(Integer::longValue));
        put("coreDeposit", offer.coreDeposit().map(ListingValues::money));
        tree.put("deliveryModes", modes(offer));
    }

    private static List<String> modes(Offer offer) {
        return offer.deliveryModes().stream().sorted().map(EnumNames::of).toList();
    }

    private static Map<String, Object> donor(Donor donor) {
        var tree = new ListingValues();
        tree.put("make", donor.make());
        tree.put("model", donor.model());
        tree.put("year", donor.year().map(ListingValues::number));
        tree.put("fuel", donor.fuel().map(EnumNames::of));
        tree.put("engineCode", donor.engineCode().map(EngineCode::value));
        tree.put("vin", donor.vin().map(Vin::value));
        tree.put("firstRegistration", donor.firstRegistration().map(LocalDate::toString));
        switch (donor.odometer()) {
            case Odometer.Reading(var mileage) ->
                    tree.tree.put("mileageKm", (long) mileage.kilometres());
            case Odometer.Unknown() -> tree.tree.put("mileageUnknown", true);
            case Odometer.NotGiven() -> {}
        }
        return tree.tree;
    }

    private static Map<String, Object> fitment(Fitment fitment) {
        var tree = new ListingValues();
        tree.tree.put("make", fitment.make());
        tree.put("model", fitment.model());
        tree.put("yearFrom", fitment.yearFrom().map(ListingValues::number));
        tree.put("yearTo", fitment.yearTo().map(ListingValues::number));
        tree.put("engineCode", fitment.engineCode().map(EngineCode::value));
        return tree.tree;
    }

    private static Map<String, Object> parcel(Parcel parcel) {
        var tree = new ListingValues();
        tree.tree.put("weightGrams", (long) parcel.weightGrams());
        parcel.size()
                .ifPresent(size -> {
                    tree.tree.put("lengthCm", (long) size.lengthCm());
                    tree.tree.put("widthCm", (long) size.widthCm());
                    tree.tree.put("heightCm", (long) size.heightCm());
                });
        return tree.tree;
    }

    private static Map<String, Object> money(Money money) {
        return Map.of("amount", money.minor(), "currency", money.currency().getCurrencyCode());
    }

    private static long number(Year year) {
        return year.getValue();
    }

    private void put(String name, Optional<?> value) {
        value.ifPresent(present -> tree.put(name, present));
    }
}
