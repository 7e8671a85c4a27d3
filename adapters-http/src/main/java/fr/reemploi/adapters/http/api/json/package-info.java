/// Wire types used by several features: money, addresses, pages, photos, orders.
@NullMarked
package fr.reemploi.adapters.http.api.json;

import org.jspecify.annotations.NullMarked;
