/// The frequently asked questions and their editor.
@NullMarked
package fr.reemploi.adapters.web.content;

import org.jspecify.annotations.NullMarked;
