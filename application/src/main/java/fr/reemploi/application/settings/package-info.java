/// Settings the operator changes at run time: credentials of services, prices, name of the
/// marketplace.
@NullMarked
package fr.reemploi.application.settings;

import org.jspecify.annotations.NullMarked;
