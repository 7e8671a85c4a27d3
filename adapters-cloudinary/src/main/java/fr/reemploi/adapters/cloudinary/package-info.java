/// Photo storage on Cloudinary: signed uploads, delivery URLs, deletion and the settings check.
@NullMarked
package fr.reemploi.adapters.cloudinary;

import org.jspecify.annotations.NullMarked;
