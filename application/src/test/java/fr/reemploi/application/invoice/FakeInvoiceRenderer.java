package fr.reemploi.application.invoice;

import java.nio.charset.StandardCharsets;

/// PDFs that contain a description of their input.
public final class FakeInvoiceRenderer implements InvoiceRenderer {
    @Override
    public byte[] invoice(Invoice invoice) {
        return bytes(invoice);
    }

    @Override
    public byte[] commission(CommissionInvoice invoice) {
        return bytes(invoice);
    }

    @Override
    public byte[] returnSlip(ReturnSlip slip) {
        return bytes(slip);
    }

    private static byte[] bytes(Object of) {
        return of.toString().getBytes(StandardCharsets.UTF_8);
    }
}
