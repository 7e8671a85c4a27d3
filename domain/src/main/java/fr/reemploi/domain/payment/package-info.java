/// What names a payment, in the words the payment provider and the house share.
@NullMarked
package fr.reemploi.domain.payment;

import org.jspecify.annotations.NullMarked;
