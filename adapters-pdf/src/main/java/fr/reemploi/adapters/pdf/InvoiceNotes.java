package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.domain.listing.VatScheme;
import java.util.ArrayList;
import java.util.List;

/// Mandatory notes on an invoice.
record InvoiceNotes(Invoice invoice, PdfTexts texts) {
    /// Returns the reasons why no VAT is shown on some or all lines.
    List<String> vat() {
        var notes = new ArrayList<String>();
        if (invoice.isReceipt()) notes.add(texts.get("note.private"));
        else {
            if (invoice.has(VatScheme.MARGIN)) notes.add(texts.get("note.margin"));
            if (invoice.has(VatScheme.EXEMPT)) notes.add(texts.get("note.exempt"));
        }
        return notes;
    }

    /// Payment terms required between professionals (Code de commerce, art. L. 441-9).
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
