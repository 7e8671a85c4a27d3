/// Sample data for serve --demo: invented sellers, their donor cars and parts, created through the
/// use cases.
@NullMarked
package fr.reemploi.demo;

import org.jspecify.annotations.NullMarked;
