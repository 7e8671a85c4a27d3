/// The program: what is wired to what, what runs by itself, and the command line.
@NullMarked
package fr.reemploi.bootstrap;

import org.jspecify.annotations.NullMarked;
