/// Chat models of any server that speaks the protocol of OpenAI's chat completions.
@NullMarked
package fr.reemploi.adapters.ai.model;

import org.jspecify.annotations.NullMarked;
