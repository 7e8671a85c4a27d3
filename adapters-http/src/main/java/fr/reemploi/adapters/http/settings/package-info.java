/// Settings the operator reads, changes and tests at run time.
@NullMarked
package fr.reemploi.adapters.http.settings;

import org.jspecify.annotations.NullMarked;
