/// Invoices, commission invoices and return slips as PDF/A-3b, with Factur-X attached.
@NullMarked
package fr.reemploi.adapters.pdf;

import org.jspecify.annotations.NullMarked;
