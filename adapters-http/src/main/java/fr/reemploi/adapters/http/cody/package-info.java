/// Conversations with Cody, the assistant.
@NullMarked
package fr.reemploi.adapters.http.cody;

import org.jspecify.annotations.NullMarked;
