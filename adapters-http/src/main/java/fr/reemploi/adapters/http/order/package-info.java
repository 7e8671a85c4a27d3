/// Orders, returns, invoices and the ledger, as buyer, seller and operator read and change them.
@NullMarked
package fr.reemploi.adapters.http.order;

import org.jspecify.annotations.NullMarked;
