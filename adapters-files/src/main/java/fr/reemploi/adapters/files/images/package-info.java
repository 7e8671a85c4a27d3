/// Image files: header checks with size limits, decoding, EXIF orientation, scaling, JPEG output.
@NullMarked
package fr.reemploi.adapters.files.images;

import org.jspecify.annotations.NullMarked;
