/// Public page of a part, and the pages with which a seller creates, edits, photographs and
/// publishes listings.
@NullMarked
package fr.reemploi.adapters.web.listing;

import org.jspecify.annotations.NullMarked;
