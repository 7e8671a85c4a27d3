/// Taking money, sending it back, and passing it on.
@NullMarked
package fr.reemploi.application.payment;

import org.jspecify.annotations.NullMarked;
