/// What one machine does by itself, with no account anywhere: pictures on disk, letters in a
/// folder, files of parts.
@NullMarked
package fr.reemploi.adapters.local;

import org.jspecify.annotations.NullMarked;
