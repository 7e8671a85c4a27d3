package fr.reemploi.adapters.web.listing;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.SubmittedForm;
import fr.reemploi.domain.listing.ListingId;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/// The form of a part as it was sent.
///
/// @param version what its sender saw
/// @param action which button was pressed, and for a photo's button which photo
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

    boolean isAction(String what) {
        return action.equals(what) || action.startsWith(what + ":");
    }

    /// The photo whose button was pressed.
    String photo() {
        return action.substring(action.indexOf(':') + 1);
    }
}
