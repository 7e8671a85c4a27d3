/// Finding a part, and keeping the index that finds it in step with the store.
@NullMarked
package fr.reemploi.application.search;

import org.jspecify.annotations.NullMarked;
