/// Settings the operator changes at run time: service credentials, prices, name of the marketplace.
@NullMarked
package fr.reemploi.application.settings;

import org.jspecify.annotations.NullMarked;
