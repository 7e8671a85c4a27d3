/// Look-ups in public registers (vehicle by VIN or number plate, company by SIRET, VAT number), and
/// the directory of sellers with what the registers confirmed.
@NullMarked
package fr.reemploi.application.lookup;

import org.jspecify.annotations.NullMarked;
