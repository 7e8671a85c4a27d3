package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.CommissionInvoice;
import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.application.invoice.InvoiceRenderer;
import fr.reemploi.application.invoice.Operator;
import fr.reemploi.application.invoice.ReturnSlip;
import fr.reemploi.domain.shared.Language;
import java.util.function.Supplier;

/// Renders documents as PDF. Documents for the buyer are in the language of the buyer, commission
/// invoices for the seller in French.
final class PdfInvoiceRenderer implements InvoiceRenderer {
    private final Supplier<Operator> operator;

    PdfInvoiceRenderer(Supplier<Operator> operator) {
        this.operator = operator;
    }

    @Override
    public byte[] invoice(Invoice invoice) {
        var texts = new PdfTexts(invoice.sale().buyer().language());
        return new InvoicePdf(invoice, operator.get(), texts).bytes();
    }

    @Override
    public byte[] commission(CommissionInvoice invoice) {
        return new CommissionInvoicePdf(invoice, operator.get(), new PdfTexts(Language.FR)).bytes();
    }

    @Override
    public byte[] returnSlip(ReturnSlip slip) {
        return new ReturnSlipPdf(slip, new PdfTexts(slip.sale().buyer().language())).bytes();
    }
}
