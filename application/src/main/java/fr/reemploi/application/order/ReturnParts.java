package fr.reemploi.application.order;

import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.BusinessClock;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.application.shipping.QuoteDelivery;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.listing.Photo;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.ReturnReason;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import fr.reemploi.domain.shared.TextRules;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Returns of parts: the buyer requests one with photos, the seller approves or rejects it and
/// confirms receipt.
@UseCase
public final class ReturnParts {
    private static final int MAX_COMMENT_LENGTH = 2_000;

    private final Orders orders;
    private final SettleOrder settle;
    private final PhotoStore photos;
    private final BusinessClock clock;

    public ReturnParts(Orders orders, SettleOrder settle, PhotoStore photos, BusinessClock clock) {
        this.orders = orders;
        this.settle = settle;
        this.photos = photos;
        this.clock = clock;
    }

    public Return request(Actor actor, OrderId id, Form form) {
        var reason = form.requiredText("reason", name -> EnumNames.parse(ReturnReason.class, name));
        var comment =
                form.requiredText(
                        "comment", input -> TextRules.multiLine(input, MAX_COMMENT_LENGTH));
        var parts =
                form.contains("listingIds")
                        ? QuoteDelivery.partIds(form, "listingIds")
                        : List.<ListingId>of();
        form.check();
        var updated =
                orders.update(
                        id,
                        order ->
                                OrderAccess.asBuyer(actor, order)
                                        .requestReturn(
                                                reason.orElseThrow(),
                                                comment.orElseThrow(),
                                                parts,
                                                clock.instant()));
        return updated.returns().getLast();
    }

    /// The open return that the same request made already; empty when there is none.
    public Optional<Return> repeatedRequest(Actor actor, OrderId id, Form form) {
        var reason = form.text("reason", name -> EnumNames.parse(ReturnReason.class, name));
        var comment = form.text("comment", input -> TextRules.multiLine(input, MAX_COMMENT_LENGTH));
        return OrderAccess.asBuyer(actor, orders.get(id)).returns().stream()
                .filter(existing -> existing.status() == Return.Status.REQUESTED)
                .filter(existing -> Optional.of(existing.reason()).equals(reason))
                .filter(existing -> Optional.of(existing.comment()).equals(comment))
                .findFirst();
    }

    /// Adds a photo of the defect.
    public Photo addPhoto(Actor actor, ReturnId id, PhotoId photo, byte[] file) {
        var order = OrderAccess.asBuyer(actor, visible(actor, orders, id));
        order.returnNumbered(id.number());
        var storedPhoto = photos.store(photo, file);
        try {
            orders.update(id.order(), stored -> stored.addReturnPhoto(id.number(), storedPhoto));
        } catch (DomainException exception) {
            discard(storedPhoto, exception);
            throw exception;
        }
        return storedPhoto;
    }

    /// A photo that cannot be deleted now stays unused; the original exception is reported.
    private void discard(Photo storedPhoto, DomainException exception) {
        try {
            photos.remove(storedPhoto.key());
        } catch (UnavailableException down) {
            exception.addSuppressed(down);
        }
    }

    public Return approve(Actor actor, ReturnId id) {
        return answer(actor, id, (order, now) -> order.approveReturn(id.number(), now));
    }

    public Return reject(Actor actor, ReturnId id, Form form) {
        var comment =
                form.requiredText(
                        "comment", input -> TextRules.multiLine(input, MAX_COMMENT_LENGTH));
        form.check();
        return answer(
                actor,
                id,
                (order, now) -> order.rejectReturn(id.number(), comment.orElseThrow(), now));
    }

    /// Confirms receipt of the returned parts: the buyer is refunded.
    public Return receive(Actor actor, ReturnId id) {
        return answer(actor, id, (order, now) -> order.receiveReturn(id.number(), now));
    }

    private Return answer(
            Actor actor, ReturnId id, BiFunction<Order, Instant, Change<Order>> rule) {
        visible(actor, orders, id);
        orders.update(
                id.order(),
                order -> rule.apply(OrderAccess.asSeller(actor, order), clock.instant()));
        return settle.settleNowOrLater(id.order()).returnNumbered(id.number());
    }

    /// The order of a return, if the actor may read it.
    public static Order visible(Actor actor, Orders orders, ReturnId id) {
        var unknown = new NotFoundException("return.unknown", id);
        var order = orders.find(id.order()).orElseThrow(() -> unknown);
        try {
            OrderAccess.visible(actor, order).returnNumbered(id.number());
        } catch (NotFoundException hidden) {
            throw unknown;
        }
        return order;
    }
}
