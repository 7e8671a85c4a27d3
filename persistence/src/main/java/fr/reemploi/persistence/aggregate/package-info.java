/// The stores of the aggregates: each port on the documents of its schema, on every engine.
@NullMarked
package fr.reemploi.persistence.aggregate;

import org.jspecify.annotations.NullMarked;
