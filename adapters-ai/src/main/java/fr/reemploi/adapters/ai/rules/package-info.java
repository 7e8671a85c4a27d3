/// Cody by rules: recognises what a message asks for and phrases the results of tools.
@NullMarked
package fr.reemploi.adapters.ai.rules;

import org.jspecify.annotations.NullMarked;
