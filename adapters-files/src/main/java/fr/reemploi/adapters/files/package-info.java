/// Files on the local disk: entry point and settings.
@NullMarked
package fr.reemploi.adapters.files;

import org.jspecify.annotations.NullMarked;
