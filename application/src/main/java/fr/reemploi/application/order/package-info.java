/// Buying: from the basket to the seller's money.
@NullMarked
package fr.reemploi.application.order;

import org.jspecify.annotations.NullMarked;
