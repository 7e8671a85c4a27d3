/// The figures of the machine and of the program that runs on it, for administrators.
@NullMarked
package fr.reemploi.application.system;

import org.jspecify.annotations.NullMarked;
