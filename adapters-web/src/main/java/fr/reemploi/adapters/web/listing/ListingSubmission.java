package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.domain.listing.ListingId;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/// A submitted listing form.
///
/// @param version of the listing the form was rendered from
/// @param action value of the pressed button: `publish`, `photo-first:<photo id>`
record ListingSubmission(
        ListingId id,
        SubmittedForm input,
        long version,
        String batch,
        String action,
        List<MultipartFile> files) {

    static ListingSubmission of(ListingId id, PageContext context, List<MultipartFile> files) {
        var version = context.parameter("version");
        return new ListingSubmission(
                id,
                SubmittedForm.of(context.request()).renumbered("fitments"),
                version.matches("[0-9]{1,15}") ? Long.parseLong(version) : 0,
                context.parameter("batch"),
                context.parameter("action"),
                files.stream().filter(file -> !file.isEmpty()).toList());
    }

    boolean isNew() {
        return version == 0;
    }

    boolean isAction(String name) {
        return action.equals(name) || action.startsWith(name + ":");
    }

    /// Returns the id of the photo whose button was pressed.
    String photo() {
        return action.substring(action.indexOf(':') + 1);
    }
}
