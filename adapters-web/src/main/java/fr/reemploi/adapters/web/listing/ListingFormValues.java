package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.catalogue.Model;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Offer;
import fr.reemploi.domain.listing.Parcel;
import fr.reemploi.domain.listing.Part;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.vehicle.Odometer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Converts a listing to the values of its form.
@Component
final class ListingFormValues {
    private final Catalogue catalogue;

    ListingFormValues(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static SubmittedForm blank() {
        return new SubmittedForm(
                Map.of(
                        "condition", List.of("used"),
                        "deliveryModes", List.of("home", "local-pickup")));
    }

    SubmittedForm of(ListingDetails details) {
        var fields = new FieldValues();
        fields.put("title", details.title().value());
        fields.put("description", details.description());
        fields.put("sku", details.sku().map(sku -> sku.value()));
        fields.put("location", details.location());
        part(details.part(), fields);
        donor(details.donor(), fields);
        offer(details.offer(), fields);
        details.parcel().ifPresent(parcel -> parcel(parcel, fields));
        return new SubmittedForm(fields.values);
    }

    private void part(Part part, FieldValues fields) {
        fields.put("category", part.category());
        fields.put("position", part.position().map(EnumNames::of));
        fields.put("grade", part.grade().map(Enum::name));
        fields.put("condition", EnumNames.of(part.condition()));
        fields.put(
                "references",
                part.partNumbers().stream()
                        .map(PartNumber::value)
                        .collect(Collectors.joining("\n")));
        var row = 0;
        for (var fitment : part.fitments()) fitment(fitment, "fitments[" + row++ + "].", fields);
    }

    private void fitment(Fitment fitment, String at, FieldValues fields) {
        fields.put(at + "make", fitment.make());
        fields.put(at + "model", fitment.model().map(this::modelName));
        fields.put(at + "yearFrom", fitment.yearFrom().map(Year::toString));
        fields.put(at + "yearTo", fitment.yearTo().map(Year::toString));
        fields.put(at + "engineCode", fitment.engineCode().map(code -> code.value()));
    }

    private void donor(Donor donor, FieldValues fields) {
        fields.put("donor.make", donor.make());
        fields.put("donor.model", donor.model().map(this::modelName));
        fields.put("donor.year", donor.year().map(Year::toString));
        fields.put("donor.fuel", donor.fuel().map(EnumNames::of));
        fields.put("donor.engineCode", donor.engineCode().map(code -> code.value()));
        fields.put("donor.vin", donor.vin().map(vin -> vin.value()));
        fields.put("donor.firstRegistration", donor.firstRegistration().map(LocalDate::toString));
        switch (donor.odometer()) {
            case Odometer.Reading(var mileage) ->
                    fields.put("donor.mileageKm", String.valueOf(mileage.kilometres()));
            case Odometer.Unknown() -> fields.put("donor.mileageUnknown", "true");
            case Odometer.NotGiven() -> {}
        }
    }

    private static void offer(Offer offer, FieldValues fields) {
        fields.put("price", offer.price().map(ListingFormValues::euros));
        fields.put("coreDeposit", offer.coreDeposit().map(ListingFormValues::euros));
        fields.put("vatScheme", EnumNames.of(offer.vatScheme()));
        fields.put("warrantyMonths", offer.warrantyMonths().map(String::valueOf));
        fields.values.put(
                "deliveryModes",
                offer.deliveryModes().stream().sorted().map(EnumNames::of).toList());
    }

    private static void parcel(Parcel parcel, FieldValues fields) {
        fields.put("parcel.weightKg", comma(BigDecimal.valueOf(parcel.weightGrams(), 3)));
        parcel.size()
                .ifPresent(size -> {
                    fields.put("parcel.lengthCm", "" + size.lengthCm());
                    fields.put("parcel.widthCm", "" + size.widthCm());
                    fields.put("parcel.heightCm", "" + size.heightCm());
                });
    }

    /// Returns the name of a model, or the id if the catalogue no longer contains it.
    private String modelName(String id) {
        return catalogue.model(id).map(Model::name).orElse(id);
    }

    private static String euros(Money money) {
        var exact = BigDecimal.valueOf(money.minor(), 2);
        return money.minor() % 100 == 0 ? "" + money.minor() / 100 : comma(exact);
    }

    private static String comma(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain)
                .toPlainString()
                .replace('.', ',');
    }

    /// Collects the fields that have a value.
    private static final class FieldValues {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        void put(String name, String value) {
            values.put(name, List.of(value));
        }

        void put(String name, Optional<String> value) {
            value.ifPresent(text -> put(name, text));
        }
    }
}
