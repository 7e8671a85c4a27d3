/// Pictures of parts, drawn by code for the sample data: a part on a bench, its shadow and its tag.
@NullMarked
package fr.reemploi.bootstrap.demo.picture;

import org.jspecify.annotations.NullMarked;
