/// What the operator publishes beside the listings: frequently asked questions.
@NullMarked
package fr.reemploi.domain.content;

import org.jspecify.annotations.NullMarked;
