/// Double entry: where every cent of a sale is.
@NullMarked
package fr.reemploi.domain.ledger;

import org.jspecify.annotations.NullMarked;
