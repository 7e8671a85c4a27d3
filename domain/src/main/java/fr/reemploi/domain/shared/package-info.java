/// Words that several features use: money, versions, changes and refusals.
@NullMarked
package fr.reemploi.domain.shared;

import org.jspecify.annotations.NullMarked;
