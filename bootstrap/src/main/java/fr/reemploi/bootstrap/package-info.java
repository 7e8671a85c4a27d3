/// The program: its main class. The rest is in the packages `cli`, `config`, `jobs` and
/// `installation`.
@NullMarked
package fr.reemploi.bootstrap;

import org.jspecify.annotations.NullMarked;
