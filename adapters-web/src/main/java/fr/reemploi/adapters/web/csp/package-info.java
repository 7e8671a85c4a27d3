/// What browsers refused because of the content security policy of pages.
@NullMarked
package fr.reemploi.adapters.web.csp;

import org.jspecify.annotations.NullMarked;
