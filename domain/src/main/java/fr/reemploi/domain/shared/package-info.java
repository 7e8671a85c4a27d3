/// Types used by several features: money, versions, aggregate changes, domain exceptions and text
/// rules.
@NullMarked
package fr.reemploi.domain.shared;

import org.jspecify.annotations.NullMarked;
