package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Kilograms;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Parcel;
import fr.reemploi.domain.listing.Sku;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.shared.TextRules;
import fr.reemploi.domain.vehicle.Mileage;
import java.time.InstantSource;
import java.util.Optional;

/// Reads the description of a part from a form: an API request, a page or a row of a file. All use
/// the same rules, and all errors are reported together.
@UseCase
public final class ListingForm {
    private static final int MAX_DESCRIPTION_LENGTH = 5_000;
    private static final int MAX_LOCATION_LENGTH = 60;

    private final PartReader parts;
    private final DonorReader donors;

    public ListingForm(Catalogue catalogue, Listings listings, InstantSource clock) {
        var vehicles = new VehicleReader(catalogue, clock);
        this.parts = new PartReader(catalogue, vehicles);
        this.donors = new DonorReader(vehicles, listings, clock);
    }

    /// Reads the whole form.
    ///
    /// @param listing the described listing, whose own odometer readings may be corrected
    /// @throws InvalidInputException with every error
    public ListingDetails read(Form form, SellerKind seller, ListingId listing) {
        form.ignore(
                "id",
                "status",
                "version",
                "seller",
                "photos",
                "publishedAt",
                "createdAt",
                "updatedAt");
        var sku = form.text("sku", Sku::parse);
        var title = form.requiredText("title", Title::parse);
        var description =
                form.text(
                        "description", input -> TextRules.multiLine(input, MAX_DESCRIPTION_LENGTH));
        var part = parts.read(form);
        var donor = donors.read(form, listing);
        var offer = OfferReader.read(form, seller);
        var parcel = parcel(form);
        var location =
                form.text("location", input -> TextRules.singleLine(input, MAX_LOCATION_LENGTH));
        form.check();
        return new ListingDetails(
                sku, title.orElseThrow(), description, part, donor, offer, parcel, location);
    }

    /// Reads a mileage while its form is still being filled in.
    ///
    /// @param donor the fields of the donor vehicle, of which the age counts as far as it can be
    ///   read
    /// @throws InvalidInputException if it is no mileage or not plausible
    public Mileage mileage(String input, Form donor) {
        return donors.mileage(input, donor);
    }

    private static Optional<Parcel> parcel(Form form) {
        return form.form("parcel", ListingForm::parcelFields).flatMap(parcel -> parcel);
    }

    private static Optional<Parcel> parcelFields(Form form) {
        var kilograms =
                form.isUserInput()
                        ? form.text("weightKg", Kilograms::parse)
                        : Optional.<Integer>empty();
        var weight = ListingField.WEIGHT.readNumber(form).or(() -> kilograms);
        var length = ListingField.LENGTH.readNumber(form);
        var width = ListingField.WIDTH.readNumber(form);
        var height = ListingField.HEIGHT.readNumber(form);
        var sides =
                (length.isPresent() ? 1 : 0)
                        + (width.isPresent() ? 1 : 0)
                        + (height.isPresent() ? 1 : 0);
        if (weight.isEmpty() && sides == 0) return Optional.empty();
        form.require("weightGrams", weight);
        if (sides > 0) {
            form.require("lengthCm", length);
            form.require("widthCm", width);
            form.require("heightCm", height);
        }
        if (weight.isEmpty() || (sides > 0 && sides < 3)) return Optional.empty();
        return Optional.of(
                new Parcel(
                        weight.get(),
                        length.map(side ->
                                new Parcel.Size(side, width.orElseThrow(), height.orElseThrow()))));
    }
}
