package fr.reemploi.domain.vehicle;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/// Data decoded from a VIN, without a lookup.
///
/// @param make the catalogue's id of the make, empty for an unknown manufacturer code
/// @param years the possible model years, earliest first
/// @param confidence high: a code of one make and a matching check digit; medium: such a code
///   alone; low: a code that is unknown, unconfirmed, or shared by several makes
public record DecodedVin(Vin vin, Optional<String> make, List<Year> years, Confidence confidence) {
    public DecodedVin {
        years = List.copyOf(years);
    }
}
