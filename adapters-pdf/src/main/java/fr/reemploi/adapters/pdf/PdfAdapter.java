package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.InvoiceRenderer;
import fr.reemploi.application.invoice.Operator;
import java.util.function.Supplier;

/// Entry point of the PDF adapter.
public final class PdfAdapter {
    private final Supplier<Operator> operator;

    /// @param operator operator of the marketplace, read for each document
    public PdfAdapter(Supplier<Operator> operator) {
        this.operator = operator;
    }

    public InvoiceRenderer invoiceRenderer() {
        return new PdfInvoiceRenderer(operator);
    }
}
