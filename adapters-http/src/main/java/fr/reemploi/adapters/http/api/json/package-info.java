/// Records that several features of the REST API write: money, addresses, pages, photos, orders.
@NullMarked
package fr.reemploi.adapters.http.api.json;

import org.jspecify.annotations.NullMarked;
