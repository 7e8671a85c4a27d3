/// What cars there are and what they are made of: makes, models and part types, as the people of
/// the trade call them.
@NullMarked
package fr.reemploi.domain.catalogue;

import org.jspecify.annotations.NullMarked;
