/// Chat models for Cody: by rules, and any server that speaks the protocol of OpenAI.
@NullMarked
package fr.reemploi.adapters.ai;

import org.jspecify.annotations.NullMarked;
