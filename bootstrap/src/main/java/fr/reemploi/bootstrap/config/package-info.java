/// Spring configuration: one class per concern, and the server that imports them.
@NullMarked
package fr.reemploi.bootstrap.config;

import org.jspecify.annotations.NullMarked;
