/// An order of one buyer with one seller: fulfilment, returns, disputes, refunds, payouts and
/// deadlines.
@NullMarked
package fr.reemploi.domain.order;

import org.jspecify.annotations.NullMarked;
