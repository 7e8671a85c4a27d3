/// Stored form of each aggregate and event: field names and mapping to and from BSON documents.
@NullMarked
package fr.reemploi.persistence.schema;

import org.jspecify.annotations.NullMarked;
