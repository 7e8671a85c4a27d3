package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.order.BuyerOrderActions;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.order.SellerOrderActions;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.application.shipment.ShipOrder;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Executes the actions of the order pages: those of the buyer, and those of the seller.
@Component
final class OrderFormHandler {
    private static final int MEGABYTES = PhotoStore.MAX_BYTES / (1024 * 1024);

    private final ReadOrders orders;
    private final BuyerOrderActions buyerActions;
    private final SellerOrderActions sellerActions;
    private final ShipOrder shipOrder;
    private final ReturnParts returns;
    private final Ids ids;

    OrderFormHandler(
            ReadOrders orders,
            BuyerOrderActions buyerActions,
            SellerOrderActions sellerActions,
            ShipOrder shipOrder,
            ReturnParts returns,
            Ids ids) {
        this.orders = orders;
        this.buyerActions = buyerActions;
        this.sellerActions = sellerActions;
        this.shipOrder = shipOrder;
        this.returns = returns;
        this.ids = ids;
    }

    /// A submitted form of an order page.
    ///
    /// @param selling whether the page is the seller's
    /// @param action value of the pressed button: `accept`, `return`
    /// @param batch id of the rendering of the page, from which photo ids derive
    record OrderSubmission(
            OrderId id,
            boolean selling,
            SubmittedForm input,
            String action,
            String batch,
            List<MultipartFile> photos) {
        static OrderSubmission of(
                OrderId id, boolean selling, List<MultipartFile> photos, PageContext context) {
            return new OrderSubmission(
                    id,
                    selling,
                    SubmittedForm.of(context.request()),
                    context.parameter("action"),
                    context.parameter("batch"),
                    photos);
        }

        private Form form(String name) {
            return input.subform(name).toForm();
        }
    }

    /// Executes the action.
    ///
    /// @return the errors of the input; empty on success
    List<FieldError> handle(Actor actor, OrderSubmission submission) {
        return submission.selling() ? sell(actor, submission) : buy(actor, submission);
    }

    private List<FieldError> buy(Actor actor, OrderSubmission submission) {
        var id = submission.id();
        return switch (submission.action()) {
            case "cancel" -> FieldErrors.of(() -> buyerActions.cancel(actor, id));
            case "confirm-receipt" ->
                    FieldErrors.of(() -> buyerActions.confirm(actor, id, satisfied(false)));
            case "close" -> FieldErrors.of(() -> buyerActions.confirm(actor, id, satisfied(true)));
            case "dispute" ->
                    FieldErrors.of(
                            "dispute",
                            () -> buyerActions.dispute(actor, id, submission.form("dispute")));
            case "return" -> {
                var errors = FieldErrors.of("return", () -> requestReturn(actor, submission));
                yield errors.isEmpty() ? addPhotos(actor, submission) : errors;
            }
            case "add-return-photos" -> addPhotos(actor, submission);
            default -> throw new NotFoundException("path.unknown", submission.action());
        };
    }

    /// Requests a return; the same form sent twice requests one.
    private void requestReturn(Actor actor, OrderSubmission submission) {
        var id = submission.id();
        try {
            returns.request(actor, id, returnForm(submission));
        } catch (ConflictException exception) {
            if (returns.repeatedRequest(actor, id, returnForm(submission)).isEmpty())
                throw exception;
        }
    }

    /// Records the return of the worn part; the same form sent twice records it once.
    private void receiveCore(Actor actor, OrderId id) {
        try {
            sellerActions.receiveCore(actor, id);
        } catch (ConflictException exception) {
            var received =
                    orders.read(actor, id).order().timeline().stream()
                            .anyMatch(entry -> entry.type() == OrderEventType.CORE_RECEIVED);
            if (!received) throw exception;
        }
    }

    private List<FieldError> sell(Actor actor, OrderSubmission submission) {
        var id = submission.id();
        return switch (submission.action()) {
            case "accept" -> FieldErrors.of(() -> sellerActions.accept(actor, id));
            case "decline" ->
                    FieldErrors.of(
                            "decline",
                            () -> sellerActions.decline(actor, id, submission.form("decline")));
            case "ship", "ship-own", "label", "label-bought" -> ship(actor, submission);
            case "hand-over" -> FieldErrors.of(() -> sellerActions.handOver(actor, id));
            case "receive-core" -> FieldErrors.of(() -> receiveCore(actor, id));
            case "approve-return" ->
                    FieldErrors.of(() -> returns.approve(actor, lastReturn(actor, id)));
            case "reject-return" ->
                    FieldErrors.of(
                            "reject",
                            () ->
                                    returns.reject(
                                            actor,
                                            lastReturn(actor, id),
                                            submission.form("reject")));
            case "receive-return" ->
                    FieldErrors.of(() -> returns.receive(actor, lastReturn(actor, id)));
            default -> throw new NotFoundException("path.unknown", submission.action());
        };
    }

    /// Ships the order. Each button uses its own fields only, whatever else was typed.
    private List<FieldError> ship(Actor actor, OrderSubmission submission) {
        var input = submission.input().subform("ship");
        return switch (submission.action()) {
            case "label" -> ship(actor, submission.id(), SubmittedForm.empty());
            case "label-bought" -> {
                var number = input.value("trackingNumber");
                var tracking = SubmittedForm.empty().with("trackingNumber", number);
                yield number.isBlank()
                        ? missing("trackingNumber")
                        : ship(actor, submission.id(), tracking);
            }
            // without a carrier the form would confirm a label by its number, or buy one
            default ->
                    input.value("carrier").isBlank()
                            ? missing("carrier")
                            : ship(actor, submission.id(), input);
        };
    }

    private List<FieldError> ship(Actor actor, OrderId id, SubmittedForm input) {
        try {
            return FieldErrors.of("ship", () -> shipOrder.ship(actor, id, input.toForm()));
        } catch (UnavailableException exception) {
            return List.of(new FieldError("", exception.code(), List.of()));
        }
    }

    private static List<FieldError> missing(String field) {
        return List.of(FieldError.of(field, "field.required").withPrefix("ship"));
    }

    /// Adds photos to the last return. Their ids derive from the batch, so that a repeated
    /// submission adds the same photos.
    private List<FieldError> addPhotos(Actor actor, OrderSubmission submission) {
        var id = lastReturn(actor, submission.id());
        var files = submission.photos();
        var errors = new ArrayList<FieldError>();
        for (var index = 0; index < files.size(); index++) {
            if (files.get(index).isEmpty()) continue;
            var photo = new PhotoId(ids.derived(id + " " + submission.batch() + " " + index));
            addPhoto(actor, id, photo, files.get(index)).ifPresent(errors::add);
        }
        return errors;
    }

    private Optional<FieldError> addPhoto(
            Actor actor, ReturnId id, PhotoId photo, MultipartFile file) {
        if (file.getSize() > PhotoStore.MAX_BYTES)
            return Optional.of(FieldError.of("photos", "photo.too-large", MEGABYTES));
        try {
            returns.addPhoto(actor, id, photo, file.getBytes());
            return Optional.empty();
        } catch (InvalidInputException | ConflictException exception) {
            return Optional.of(new FieldError("photos", exception.code(), exception.arguments()));
        } catch (UnavailableException exception) {
            return Optional.of(FieldError.of("photos", exception.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the last return of the order; at most one is open.
    private ReturnId lastReturn(Actor actor, OrderId id) {
        return new ReturnId(id, orders.read(actor, id).order().returns().size());
    }

    /// Adds the empty list browsers leave out when no part is ticked.
    private static Form returnForm(OrderSubmission submission) {
        var values = new LinkedHashMap<>(submission.input().subform("return").values());
        values.putIfAbsent("listingIds", List.of());
        return new SubmittedForm(values).toForm();
    }

    private static Form satisfied(boolean satisfied) {
        return Form.ofUserInput(Map.of("satisfied", Boolean.toString(satisfied)));
    }
}
