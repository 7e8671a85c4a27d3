package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.application.invoice.InvoiceOrder;
import fr.reemploi.application.invoice.PdfDocument;
import fr.reemploi.application.invoice.PrintReturnSlip;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What can be printed of an order.
@Controller
final class OrderDocumentDownloads {
    private final InvoiceOrder invoices;
    private final PrintReturnSlip slips;
    private final ReadShipment shipments;

    OrderDocumentDownloads(InvoiceOrder invoices, PrintReturnSlip slips, ReadShipment shipments) {
        this.shipments = shipments;
        this.invoices = invoices;
        this.slips = slips;
    }

    @GetMapping("/commandes/{order}/facture")
    ResponseEntity<byte[]> invoice(@PathVariable String order, PageContext context) {
        return pdf(invoices.invoice(context.signedIn(), id(order)));
    }

    @GetMapping("/vendeur/commandes/{order}/commission")
    ResponseEntity<byte[]> commission(@PathVariable String order, PageContext context) {
        return pdf(invoices.commission(context.signedIn(), id(order)));
    }

    @GetMapping("/commandes/retours/{back}/bordereau")
    ResponseEntity<byte[]> slip(@PathVariable String back, PageContext context) {
        var id =
                ReturnId.parse(back)
                        .orElseThrow(() -> new NotFoundException("return.unknown", back));
        return pdf(slips.print(context.signedIn(), id));
    }

    @GetMapping("/vendeur/commandes/{order}/etiquette")
    ResponseEntity<byte[]> label(@PathVariable String order, PageContext context) {
        var label = shipments.label(context.signedIn(), id(order));
        return pdf(label.number().value() + ".pdf", label.file().pdf());
    }

    private static OrderId id(String text) {
        return OrderId.parse(text).orElseThrow(() -> new NotFoundException("order.unknown", text));
    }

    private static ResponseEntity<byte[]> pdf(PdfDocument paper) {
        return pdf(paper.name(), paper.pdf());
    }

    private static ResponseEntity<byte[]> pdf(String file, byte[] pdf) {
        var name = ContentDisposition.inline().filename(file).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(pdf);
    }
}
