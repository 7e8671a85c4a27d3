/// What is known of the car a part comes from: its numbers, its age and how far it went.
@NullMarked
package fr.reemploi.domain.vehicle;

import org.jspecify.annotations.NullMarked;
