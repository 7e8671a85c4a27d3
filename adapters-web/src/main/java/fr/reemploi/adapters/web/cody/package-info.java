/// The page of Cody, the assistant.
@NullMarked
package fr.reemploi.adapters.web.cody;

import org.jspecify.annotations.NullMarked;
