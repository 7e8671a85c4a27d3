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
    private static final int MEGABYTES = PhotoStore.LARGEST / (1024 * 1024);

    private final ReturnParts returns;
    private final ReadOrders orders;
    private final Ids ids;

    ReturnFormHandler(ReturnParts returns, ReadOrders orders, Ids ids) {
        this.returns = returns;
        this.orders = orders;
        this.ids = ids;
    }

    List<FieldError> ask(Actor actor, OrderId order, SubmittedForm typed) {
        return FieldErrors.of(FORM, () -> returns.request(actor, order, form(typed)));
    }

    /// Adds photos to the return asked for last. The same showing of the page sent twice brings the
    /// same ones.
    List<FieldError> show(Actor actor, OrderId order, String batch, List<MultipartFile> files) {
        var number = orders.read(actor, order).order().returns().size();
        var id = new ReturnId(order, number);
        var faults = new ArrayList<FieldError>();
        for (var at = 0; at < files.size(); at++) {
            if (files.get(at).isEmpty()) continue;
            var photo = new PhotoId(ids.derived(id + " " + batch + " " + at));
            add(actor, id, photo, files.get(at)).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<FieldError> add(Actor actor, ReturnId id, PhotoId photo, MultipartFile file) {
        if (file.getSize() > PhotoStore.LARGEST)
            return Optional.of(FieldError.of("photos", "photo.too-large", MEGABYTES));
        try {
            returns.photograph(actor, id, photo, file.getBytes());
            return Optional.empty();
        } catch (InvalidInputException | ConflictException refused) {
            return Optional.of(new FieldError("photos", refused.code(), refused.arguments()));
        } catch (UnavailableException down) {
            return Optional.of(FieldError.of("photos", down.code()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Who ticks no part has not chosen one yet.
    private static Form form(SubmittedForm typed) {
        var asked = new LinkedHashMap<>(typed.under(FORM).values());
        asked.putIfAbsent("listingIds", List.of());
        return new SubmittedForm(asked).form();
    }
}
