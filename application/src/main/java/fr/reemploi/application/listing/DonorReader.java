package fr.reemploi.application.listing;

import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.vehicle.EngineCode;
import fr.reemploi.domain.vehicle.FirstRegistration;
import fr.reemploi.domain.vehicle.Fuel;
import fr.reemploi.domain.vehicle.Mileage;
import fr.reemploi.domain.vehicle.MileagePlausibility;
import fr.reemploi.domain.vehicle.Odometer;
import fr.reemploi.domain.vehicle.Vin;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

/// Reads the form fields of the donor vehicle, including its odometer.
final class DonorReader {
    private final VehicleReader vehicles;
    private final Listings listings;
    private final InstantSource clock;

    DonorReader(VehicleReader vehicles, Listings listings, InstantSource clock) {
        this.vehicles = vehicles;
        this.listings = listings;
        this.clock = clock;
    }

    Donor read(Form form, ListingId listing) {
        return form.form("donor", donor -> fields(donor, listing)).orElse(Donor.NONE);
    }

    private Donor fields(Form form, ListingId listing) {
        var today = LocalDate.ofInstant(clock.instant(), VehicleReader.MARKET);
        var vehicle = vehicles.makeAndModel(form);
        var year = vehicles.year(form, "year");
        var fuel = form.text("fuel", form.isUserInput() ? Fuel::parseTradeName : Fuel::parse);
        var engine = form.text("engineCode", EngineCode::parse);
        var vin = form.text("vin", Vin::parse);
        var registered =
                form.text("firstRegistration", input -> FirstRegistration.parse(input, today));
        var odometer = odometer(form);
        if (odometer instanceof Odometer.Reading(var mileage)) {
            form.capture("mileageKm", () -> plausible(mileage, new Age(registered, year, today)));
            vin.ifPresent(number ->
                    form.capture("mileageKm", () -> notRolledBack(mileage, number, listing)));
        }
        return new Donor(
                vehicle.make(), vehicle.model(), year, fuel, engine, vin, registered, odometer);
    }

    /// A mileage while its form is still being filled in: the age of the vehicle counts as far as
    /// it can be read.
    ///
    /// @throws InvalidInputException if it is no mileage or not plausible
    Mileage mileage(String input, Form donor) {
        var today = LocalDate.ofInstant(clock.instant(), VehicleReader.MARKET);
        var registered =
                donor.text("firstRegistration", day -> FirstRegistration.parse(day, today));
        var age = new Age(registered, vehicles.year(donor, "year"), today);
        return plausible(Mileage.parse(input), age);
    }

    private static Odometer odometer(Form form) {
        var mileage = form.value("mileageKm", Mileage::of);
        var unknown = form.flag("mileageUnknown").orElse(false);
        if (unknown && mileage.isPresent())
            form.addError("mileageKm", "mileage.contradiction", mileage.get().kilometres());
        if (unknown) return new Odometer.Unknown();
        return mileage.<Odometer>map(Odometer.Reading::new).orElseGet(Odometer.NotGiven::new);
    }

    private static Mileage plausible(Mileage mileage, Age age) {
        MileagePlausibility.check(mileage, age.registered(), age.year(), age.today());
        return mileage;
    }

    private Mileage notRolledBack(Mileage mileage, Vin vin, ListingId listing) {
        MileagePlausibility.checkRollback(mileage, listings.highestMileage(vin, listing));
        return mileage;
    }

    /// The known age of the vehicle.
    private record Age(Optional<LocalDate> registered, Optional<Year> year, LocalDate today) {}
}
