/// Where people and parts are.
@NullMarked
package fr.reemploi.domain.place;

import org.jspecify.annotations.NullMarked;
