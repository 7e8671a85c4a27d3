package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.FieldErrors;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.application.listing.PhotoStore;
import fr.reemploi.application.order.ReadOrders;
import fr.reemploi.application.order.ReturnParts;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Form;
import fr.reemploi.application.shared.Ids;
import fr.reemploi.application.shared.UnavailableException;
import fr.reemploi.domain.listing.PhotoId;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.FieldError;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.OrderId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes a buyer's wish to send parts back, and the photos that show why.
@Component
final class ReturnFormHandler {
    private static final String FORM = "return";
    private static final int MEGABYTES = PhotoStore.MAX_BYTES / (1024 * 1024);

    private final ReturnParts returns;
    private final ReadOrders orders;
    private final Ids ids;

    ReturnFormHandler(ReturnParts returns, ReadOrders orders, Ids ids) {
        this.returns = returns;
        this.orders = orders;
        this.ids = ids;
    }

    List<FieldError> request(Actor actor, OrderId order, SubmittedForm input) {
        return FieldErrors.of(FORM, () -> returns.request(actor, order, form(input)));
    }

    /// Adds photos to the return asked for last. The same showing of the page sent twice brings the
    /// same ones.
    List<FieldError> addPhotos(
            Actor actor, OrderId order, String batch, List<MultipartFile> files) {
        var number = orders.read(actor, order).order().returns().size();
        var id = new ReturnId(order, number);
        var errors = new ArrayList<FieldError>();
        for (var index = 0; index < files.size(); index++) {
            if (files.get(index).isEmpty()) continue;
            var photo = new PhotoId(ids.derived(id + " " + batch + " " + index));
            add(actor, id, photo, files.get(index)).ifPresent(errors::add);
        }
        return errors;
    }

    private Optional<FieldError> add(Actor actor, ReturnId id, PhotoId photo, MultipartFile file) {
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

    /// Who ticks no part has not chosen one yet.
    private static Form form(SubmittedForm input) {
        var values = new LinkedHashMap<>(input.subform(FORM).values());
        values.putIfAbsent("listingIds", List.of());
        return new SubmittedForm(values).toForm();
    }
}
