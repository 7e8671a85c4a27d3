/// Files on this machine: the entry point and the settings.
@NullMarked
package fr.reemploi.adapters.files;

import org.jspecify.annotations.NullMarked;
