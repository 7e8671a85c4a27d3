/// Sample data for `serve --demo`: fictitious sellers, donor cars and parts, created through the
/// use cases.
@NullMarked
package fr.reemploi.demo;

import org.jspecify.annotations.NullMarked;
