/// The stored form of each aggregate and event: its field names, and how it is written to and read
/// from a BSON document.
@NullMarked
package fr.reemploi.persistence.schema;

import org.jspecify.annotations.NullMarked;
