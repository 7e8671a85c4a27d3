/// Look-ups in external registers: the adapter, its settings and its settings check.
@NullMarked
package fr.reemploi.adapters.lookups;

import org.jspecify.annotations.NullMarked;
