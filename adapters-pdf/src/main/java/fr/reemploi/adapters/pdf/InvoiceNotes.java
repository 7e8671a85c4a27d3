package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.domain.listing.VatScheme;
import java.util.ArrayList;
import java.util.List;

/// The sentences the law wants on an invoice.
record InvoiceNotes(Invoice invoice, PdfTexts labels) {
    /// Why VAT is not shown of what it is not shown of.
    List<String> vat() {
        var notes = new ArrayList<String>();
        if (invoice.isReceipt()) notes.add(labels.of("note.private"));
        else {
            if (invoice.has(VatScheme.MARGIN)) notes.add(labels.of("note.margin"));
            if (invoice.has(VatScheme.EXEMPT)) notes.add(labels.of("note.exempt"));
        }
        return notes;
    }

    /// What professionals must tell each other (Code de commerce, L. 441-9).
    private String between() {
        return String.join(
                " ",
                labels.of("note.discount"),
                labels.of("note.late"),
                labels.of("note.recovery"));
    }

    List<String> rights() {
        var notes = new ArrayList<String>();
        var toConsumer = invoice.sale().hasWithdrawalRight();
        notes.add(labels.of(toConsumer ? "guarantee" : "guarantee-professional"));
        if (toConsumer) notes.add(labels.of("withdrawal"));
        if (!toConsumer && !invoice.isReceipt()) notes.add(between());
        return notes;
    }
}
