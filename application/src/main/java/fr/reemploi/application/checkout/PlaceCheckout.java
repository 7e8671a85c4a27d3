package fr.reemploi.application.checkout;

import fr.reemploi.application.listing.Listings;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.checkout.Checkout;
import fr.reemploi.domain.checkout.Checkout.Contents;
import fr.reemploi.domain.checkout.CheckoutId;
import fr.reemploi.domain.listing.HolderId;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.ListingsUnavailableException;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Places a checkout from a basket: reserves all parts or none, creates one order per seller and
/// starts the payment.
///
/// After a crash, reservations and orders expire; the same request sent again resumes them. Of the
/// same request sent twice at once, both get the one checkout.
@UseCase
public final class PlaceCheckout {
    private final PrepareSales sales;
    private final Listings listings;
    private final Orders orders;
    private final Checkouts checkouts;
    private final CreatePaymentSession payment;
    private final Ids ids;
    private final BusinessClock clock;

    public PlaceCheckout(
            PrepareSales sales,
            Listings listings,
            Orders orders,
            Checkouts checkouts,
            CreatePaymentSession payment,
            Ids ids,
            BusinessClock clock) {
        this.sales = sales;
        this.listings = listings;
        this.orders = orders;
        this.checkouts = checkouts;
        this.payment = payment;
        this.ids = ids;
        this.clock = clock;
    }

    /// Places a checkout under this id. Repeated with the same id, it returns the existing
    /// checkout.
    ///
    /// @throws ListingsUnavailableException naming the parts that are not available
    /// @throws UnavailableException when the settings allow no payment; nothing is reserved then
    /// @throws PriceChangedException when a price is not the one the buyer was shown
    public Checkout place(Actor actor, CheckoutId id, Form form) {
        var basket = BasketForm.read(form);
        var stored = checkouts.find(id);
        if (stored.isPresent()) return stored.get();
        payment.requireAvailable();
        try {
            return placeNew(actor, id, basket);
        } catch (ConflictException | StaleVersionException exception) {
            // the same request, sent at the same time, was faster
            return checkouts.find(id).orElseThrow(() -> exception);
        }
    }

    private Checkout placeNew(Actor actor, CheckoutId id, BasketForm basket) {
        var now = clock.instant();
        var holder = new HolderId(id.value());
        var agreedSales = sales.prepare(actor.account(), basket, holder, now);
        var until = now.plus(Checkout.LIFETIME);
        var orderIds = agreedSales.stream().map(sale -> orderId(id, sale)).toList();
        reserve(basket.listings(), holder, orderIds, now);
        var placedOrders = agreedSales.stream().map(sale -> placeOrder(id, sale, until)).toList();
        var total = Money.sum(placedOrders.stream().map(order -> order.sale().total()));
        return payment.saveWithSession(
                Checkout.place(id, new Contents(actor.account(), orderIds, total), now, until));
    }

    private void reserve(
            List<ListingId> listingIds, HolderId holder, List<OrderId> orderIds, Instant now) {
        var until = now.plus(Checkout.LIFETIME);
        var reservedIds = new ArrayList<ListingId>();
        var unavailableIds = new ArrayList<ListingId>();
        for (var id : listingIds) {
            try {
                listings.update(id, listing -> listing.reserve(holder, until, now));
                reservedIds.add(id);
            } catch (ConflictException | StaleVersionException exception) {
                unavailableIds.add(id);
            }
        }
        if (unavailableIds.isEmpty()) return;
        // orders of the same request exist already: the parts are theirs
        if (orders.findAll(orderIds).isEmpty())
            reservedIds.forEach(id -> listings.update(id, listing -> listing.release(holder, now)));
        throw new ListingsUnavailableException(unavailableIds);
    }

    private Order placeOrder(CheckoutId checkout, Sale sale, Instant until) {
        var id = orderId(checkout, sale);
        var stored = orders.find(id);
        if (stored.isPresent()) return stored.get();
        try {
            return orders.save(Order.place(id, checkout, sale, until));
        } catch (StaleVersionException placedAtTheSameTime) {
            return orders.find(id).orElseThrow(() -> placedAtTheSameTime);
        }
    }

    private OrderId orderId(CheckoutId checkout, Sale sale) {
        return new OrderId(ids.derived(checkout + "/" + sale.seller().id()));
    }
}
