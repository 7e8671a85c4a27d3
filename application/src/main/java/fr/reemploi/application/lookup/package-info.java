/// Look-ups in public registers: vehicle by VIN or number plate, company by SIRET, VAT number.
@NullMarked
package fr.reemploi.application.lookup;

import org.jspecify.annotations.NullMarked;
