/// Reference data: makes, models, generations, engines and part categories, loaded from TSV files
/// at start-up.
@NullMarked
package fr.reemploi.domain.catalogue;

import org.jspecify.annotations.NullMarked;
