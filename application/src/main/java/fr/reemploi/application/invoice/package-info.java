/// Invoices, commission invoices and return slips: their numbers, contents and rendering as PDF.
@NullMarked
package fr.reemploi.application.invoice;

import org.jspecify.annotations.NullMarked;
