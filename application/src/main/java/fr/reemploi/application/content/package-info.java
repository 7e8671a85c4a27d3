/// What the operator publishes beside the listings: frequently asked questions.
@NullMarked
package fr.reemploi.application.content;

import org.jspecify.annotations.NullMarked;
