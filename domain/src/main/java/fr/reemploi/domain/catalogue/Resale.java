package fr.reemploi.domain.catalogue;

import fr.reemploi.domain.shared.EnumNames;

/// Whether the law lets a part of some type be sold used.
///
/// The source is the Code de la consommation, articles R224-22 and following, on parts from the
/// circular economy. R224-25 leaves the parts of running gear, steering, braking and ground links
/// that are assembled with wear out of the duty to *offer* used parts; marketplaces take that as
/// the list of parts to sell with care. Airbags and belts are pyrotechnic or safety parts that
/// marketplaces usually bar, on a legal basis we could not confirm. **This needs legal review
/// before the site opens to the public.**
public enum Resale {
    /// Sold like any part.
    FREE,
    /// Steering, braking, running gear, suspension; airbags and belts too. For sale by approved
    /// professionals who tested it, with what it comes from said.
    RESTRICTED,
    /// Not for sale here. No part type is barred today: it is where a legal review would put one.
    BARRED;

    static Resale parse(String word) {
        return EnumNames.parse(Resale.class, word);
    }
}
