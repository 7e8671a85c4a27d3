/// Who did what that moves money or rights.
@NullMarked
package fr.reemploi.application.audit;

import org.jspecify.annotations.NullMarked;
