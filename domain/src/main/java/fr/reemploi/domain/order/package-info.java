/// What one buyer bought of one seller: from payment to the seller's money, and back.
@NullMarked
package fr.reemploi.domain.order;

import org.jspecify.annotations.NullMarked;
