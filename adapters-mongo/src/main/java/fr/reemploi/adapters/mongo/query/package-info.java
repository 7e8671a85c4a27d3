/// Implementations of the store ports on MongoDB, one class per port.
@NullMarked
package fr.reemploi.adapters.mongo.query;

import org.jspecify.annotations.NullMarked;
