/// Photos kept on Cloudinary.
@NullMarked
package fr.reemploi.adapters.cloudinary;

import org.jspecify.annotations.NullMarked;
