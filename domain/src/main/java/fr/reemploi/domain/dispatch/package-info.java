/// How an order leaves its seller when the marketplace buys the label: bought once, followed until
/// it has come.
@NullMarked
package fr.reemploi.domain.dispatch;

import org.jspecify.annotations.NullMarked;
