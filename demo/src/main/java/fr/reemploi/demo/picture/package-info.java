/// Drawn photos of the sample parts: shapes, background, shadow and tag.
@NullMarked
package fr.reemploi.demo.picture;

import org.jspecify.annotations.NullMarked;
