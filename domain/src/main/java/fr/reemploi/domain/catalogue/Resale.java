package fr.reemploi.domain.catalogue;

import fr.reemploi.domain.shared.EnumNames;

/// Whether the law allows selling parts of a type used.
///
/// Source: Code de la consommation, articles R224-22 and following, on parts from the circular
/// economy. R224-25 exempts the parts of running gear, steering, braking and ground links that are
/// assembled with wear from the duty to *offer* used parts; marketplaces treat that list as parts
/// to sell with care. Airbags and belts are pyrotechnic or safety parts that marketplaces usually
/// ban, on a legal basis we could not confirm. **This needs legal review before the site opens to
/// the public.**
public enum Resale {
    /// No restriction.
    FREE,
    /// Steering, braking, running gear, suspension, airbags and belts. Only approved professionals
    /// who tested the part may sell it, and the donor vehicle must be stated.
    RESTRICTED,
    /// Not for sale here. No part type is barred today; the value is there for the result of a
    /// legal review.
    BARRED;

    static Resale parse(String name) {
        return EnumNames.parse(Resale.class, name);
    }
}
