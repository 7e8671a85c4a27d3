/// What the operator decides while the program runs: keys of services, prices, his name.
@NullMarked
package fr.reemploi.application.settings;

import org.jspecify.annotations.NullMarked;
