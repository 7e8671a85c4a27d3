/// Public and commercial registers: plates, companies, VAT numbers.
@NullMarked
package fr.reemploi.adapters.registries;

import org.jspecify.annotations.NullMarked;
