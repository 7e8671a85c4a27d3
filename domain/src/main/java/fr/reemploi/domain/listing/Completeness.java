package fr.reemploi.domain.listing;

import fr.reemploi.domain.shared.Fault;
import fr.reemploi.domain.shared.Invalid;
import fr.reemploi.domain.vehicle.Odometer;
import java.util.ArrayList;

/// What a buyer must be told before a part is on sale.
final class Completeness {
    private Completeness() {}

    static void check(Listing listing, boolean drawn) {
        var content = listing.content();
        var faults = new ArrayList<Fault>();
        if (content.offer().price().isEmpty()) faults.add(Fault.of("price", "field.required"));
        if (content.part().category().isEmpty()) faults.add(Fault.of("category", "field.required"));
        if (content.donor().odometer() instanceof Odometer.NotGiven) {
            faults.add(Fault.of("donor.mileageKm", "field.required"));
        }
        if (listing.photos().isEmpty() && !drawn) faults.add(Fault.of("photos", "field.required"));
        if (!faults.isEmpty()) throw new Invalid(faults);
    }
}
