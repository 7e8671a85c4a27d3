/// Reports of browsers about content that the security policy of pages refused.
@NullMarked
package fr.reemploi.domain.csp;

import org.jspecify.annotations.NullMarked;
