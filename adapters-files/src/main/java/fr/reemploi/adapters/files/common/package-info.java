/// Files written atomically and flushed to disk; used by the other packages of this module.
@NullMarked
package fr.reemploi.adapters.files.common;

import org.jspecify.annotations.NullMarked;
