/// The store ports of the application on MongoDB, one class a port.
@NullMarked
package fr.reemploi.adapters.mongo.query;

import org.jspecify.annotations.NullMarked;
