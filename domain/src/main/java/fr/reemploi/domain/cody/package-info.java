/// Conversations with Cody, the assistant of the site.
@NullMarked
package fr.reemploi.domain.cody;

import org.jspecify.annotations.NullMarked;
