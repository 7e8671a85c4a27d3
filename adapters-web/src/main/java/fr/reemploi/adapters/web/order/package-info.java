/// Orders of buyers and sellers: pages, actions, returns, labels and PDF documents.
@NullMarked
package fr.reemploi.adapters.web.order;

import org.jspecify.annotations.NullMarked;
