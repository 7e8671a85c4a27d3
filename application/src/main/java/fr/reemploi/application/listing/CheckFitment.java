package fr.reemploi.application.listing;

import fr.reemploi.application.listing.ReadListings.ListingSnapshot;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.listing.Donor;
import fr.reemploi.domain.listing.Fitment;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.vehicle.EngineCode;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/// Checks whether a part fits a vehicle, by what its seller stated.
@UseCase
public final class CheckFitment {
    private final ReadListings reading;

    public CheckFitment(ReadListings reading) {
        this.reading = reading;
    }

    /// Checks a listing the reader may see.
    public FitmentCheck check(Optional<Actor> reader, ListingId id, WantedVehicle vehicle) {
        var snapshot = reading.read(reader, id);
        return new FitmentCheck(snapshot, verdict(snapshot, vehicle));
    }

    private static Fit verdict(ListingSnapshot snapshot, WantedVehicle vehicle) {
        var details = snapshot.listing().details();
        var fitments = details.part().fitments();
        if (fitments.stream().anyMatch(fitment -> covers(fitment, vehicle))) return Fit.FITS;
        if (isDonor(details.donor(), vehicle)) return Fit.SAME_AS_DONOR;
        if (vehicle.makes().isEmpty()) return Fit.UNKNOWN;
        var statesVehicles = !fitments.isEmpty() || details.donor().model().isPresent();
        return statesVehicles && !mayCover(fitments, details.donor(), vehicle)
                ? Fit.NOT_STATED
                : Fit.UNKNOWN;
    }

    private static boolean covers(Fitment fitment, WantedVehicle vehicle) {
        return vehicle.makes().contains(fitment.make())
                && fitment.model().map(vehicle.models()::contains).orElse(true)
                && isWithin(fitment, vehicle)
                && sameOrUnknown(fitment.engineCode(), vehicle.engineCode());
    }

    private static boolean isWithin(Fitment fitment, WantedVehicle vehicle) {
        if (vehicle.year().isEmpty()) return true;
        var year = vehicle.year().get();
        return fitment.yearFrom().stream().noneMatch(year::isBefore)
                && fitment.yearTo().stream().noneMatch(year::isAfter);
    }

    private static boolean isDonor(Donor donor, WantedVehicle vehicle) {
        return donor.model().filter(vehicle.models()::contains).isPresent()
                && sameOrUnknown(donor.engineCode(), vehicle.engineCode());
    }

    private static boolean sameOrUnknown(Optional<EngineCode> stated, Optional<EngineCode> wanted) {
        return stated.isEmpty() || wanted.isEmpty() || stated.equals(wanted);
    }

    /// Whether the vehicle is known too little to rule it out: its make alone.
    private static boolean mayCover(List<Fitment> fitments, Donor donor, WantedVehicle vehicle) {
        return vehicle.models().isEmpty()
                && (donor.make().filter(vehicle.makes()::contains).isPresent()
                        || fitments.stream()
                                .anyMatch(fitment -> vehicle.makes().contains(fitment.make())));
    }

    /// A vehicle as far as it is known.
    ///
    /// @param makes ids, any of which it may be
    /// @param models ids, any of which it may be
    public record WantedVehicle(
            List<String> makes,
            List<String> models,
            Optional<Year> year,
            Optional<EngineCode> engineCode) {
        public WantedVehicle {
            makes = List.copyOf(makes);
            models = List.copyOf(models);
        }
    }

    /// The listing and the verdict on it.
    public record FitmentCheck(ListingSnapshot snapshot, Fit verdict) {}

    /// Whether a part fits.
    public enum Fit {
        /// The seller states that it fits this vehicle.
        FITS,
        /// It comes from the same model: it probably fits.
        SAME_AS_DONOR,
        /// The seller states vehicles, and this is none of them.
        NOT_STATED,
        /// Too little is known.
        UNKNOWN
    }
}
