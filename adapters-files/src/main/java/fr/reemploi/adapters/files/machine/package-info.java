/// The figures of the machine, read from `/proc` and the control groups of Linux.
@NullMarked
package fr.reemploi.adapters.files.machine;

import org.jspecify.annotations.NullMarked;
