/// JSON that clients send, as trees. Shared by the REST API and by imports.
@NullMarked
package fr.reemploi.json;

import org.jspecify.annotations.NullMarked;
