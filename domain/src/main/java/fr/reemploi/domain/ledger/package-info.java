/// Double-entry ledger of an order, and the debt of a seller to the marketplace.
@NullMarked
package fr.reemploi.domain.ledger;

import org.jspecify.annotations.NullMarked;
