/// The audit trail, for administrators.
@NullMarked
package fr.reemploi.adapters.http.admin;

import org.jspecify.annotations.NullMarked;
