/// Company (SIRET) search and VAT number validation (VIES).
@NullMarked
package fr.reemploi.adapters.lookups.company;

import org.jspecify.annotations.NullMarked;
