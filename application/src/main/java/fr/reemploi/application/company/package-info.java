/// What public registers say of the companies that sell.
@NullMarked
package fr.reemploi.application.company;

import org.jspecify.annotations.NullMarked;
