/// Conversations with Cody, the assistant of the site, and the changes it proposes.
@NullMarked
package fr.reemploi.domain.cody;

import org.jspecify.annotations.NullMarked;
