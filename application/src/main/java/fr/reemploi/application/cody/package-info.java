/// Cody, the assistant: conversations, the chat model that answers, and the tools it may call for
/// the caller.
@NullMarked
package fr.reemploi.application.cody;

import org.jspecify.annotations.NullMarked;
