/// Stored forms of conversations with Cody and of what they cost.
@NullMarked
package fr.reemploi.persistence.schema.cody;

import org.jspecify.annotations.NullMarked;
