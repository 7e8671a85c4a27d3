/// Number-plate look-up at a commercial vendor, configured by address and field names.
@NullMarked
package fr.reemploi.adapters.lookups.vehicle;

import org.jspecify.annotations.NullMarked;
