package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.domain.listing.VatScheme;
import java.util.ArrayList;
import java.util.List;

/// The sentences the law wants on an invoice.
record InvoiceNotes(Invoice invoice, PdfTexts texts) {
    /// Why VAT is not shown of what it is not shown of.
    List<String> vat() {
        var notes = new ArrayList<String>();
        if (invoice.isReceipt()) notes.add(texts.get("note.private"));
        else {
            if (invoice.has(VatScheme.MARGIN)) notes.add(texts.get("note.margin"));
            if (invoice.has(VatScheme.EXEMPT)) notes.add(texts.get("note.exempt"));
        }
        return notes;
    }

    /// What professionals must tell each other (Code de commerce, L. 441-9).
    private String paymentTerms() {
        return String.join(
                " ",
                texts.get("note.discount"),
                texts.get("note.late"),
                texts.get("note.recovery"));
    }

    List<String> rights() {
        var notes = new ArrayList<String>();
        var toConsumer = invoice.sale().hasWithdrawalRight();
        notes.add(texts.get(toConsumer ? "guarantee" : "guarantee-professional"));
        if (toConsumer) notes.add(texts.get("withdrawal"));
        if (!toConsumer && !invoice.isReceipt()) notes.add(paymentTerms());
        return notes;
    }
}
