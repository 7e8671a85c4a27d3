package fr.reemploi.domain.vehicle;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/// What a VIN says by itself, looked up nowhere.
///
/// @param make the catalogue's id of the make, empty for an unknown manufacturer's code
/// @param years the model years it may mean, earliest first
/// @param confidence high: a code of one make, and a check digit that agrees; medium: such a code
///   alone; low: a code that is unknown, unconfirmed, or shared by several makes
public record DecodedVin(Vin vin, Optional<String> make, List<Year> years, Confidence confidence) {
    public DecodedVin {
        years = List.copyOf(years);
    }
}
