/// Data folder, installation id, start-up options and the exception that ends a start with a
/// remedy.
@NullMarked
package fr.reemploi.bootstrap.installation;

import org.jspecify.annotations.NullMarked;
