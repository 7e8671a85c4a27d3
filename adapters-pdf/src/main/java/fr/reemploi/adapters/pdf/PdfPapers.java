package fr.reemploi.adapters.pdf;

import fr.reemploi.application.invoice.CommissionInvoice;
import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.application.invoice.Operator;
import fr.reemploi.application.invoice.Papers;
import fr.reemploi.application.invoice.ReturnSlip;
import fr.reemploi.domain.shared.Language;
import java.util.function.Supplier;

/// Papers as PDF. What the buyer keeps is in his language, what the seller's books want in French.
final class PdfPapers implements Papers {
    private final Supplier<Operator> operator;

    PdfPapers(Supplier<Operator> operator) {
        this.operator = operator;
    }

    @Override
    public byte[] invoice(Invoice invoice) {
        var labels = new Labels(invoice.sale().buyer().language());
        return new InvoicePaper(invoice, operator.get(), labels).bytes();
    }

    @Override
    public byte[] commission(CommissionInvoice invoice) {
        return new CommissionPaper(invoice, operator.get(), new Labels(Language.FR)).bytes();
    }

    @Override
    public byte[] slip(ReturnSlip slip) {
        return new SlipPaper(slip, new Labels(slip.sale().buyer().language())).bytes();
    }
}
