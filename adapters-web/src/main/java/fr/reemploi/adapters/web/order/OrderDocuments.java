package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.order.OrderView.DocumentLink;
import fr.reemploi.adapters.web.page.OrderRowViews;
import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageMessages;
import fr.reemploi.application.invoice.InvoiceOrder;
import fr.reemploi.application.invoice.PdfDocument;
import fr.reemploi.application.invoice.PrintReturnSlip;
import fr.reemploi.application.shipment.ReadShipment;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.order.OrderEventType;
import fr.reemploi.domain.order.Return;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.order.TimelineEntry;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.OrderId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Serves the PDF documents of an order, and builds the links to them.
@Controller
final class OrderDocuments {
    private static final Set<OrderEventType> COMMISSION_EVENTS =
            Set.of(OrderEventType.COMPLETED, OrderEventType.DISPUTE_DECIDED);

    private final InvoiceOrder invoices;
    private final PrintReturnSlip slips;
    private final ReadShipment shipments;

    OrderDocuments(InvoiceOrder invoices, PrintReturnSlip slips, ReadShipment shipments) {
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

    @GetMapping("/commandes/retours/{returnId}/bordereau")
    ResponseEntity<byte[]> slip(@PathVariable String returnId, PageContext context) {
        var id =
                ReturnId.parse(returnId)
                        .orElseThrow(() -> new NotFoundException("return.unknown", returnId));
        return pdf(slips.print(context.signedIn(), id));
    }

    @GetMapping("/vendeur/commandes/{order}/etiquette")
    ResponseEntity<byte[]> label(@PathVariable String order, PageContext context) {
        var label = shipments.label(context.signedIn(), id(order));
        return pdf(label.number().value() + ".pdf", label.file().pdf());
    }

    /// Returns the links to the documents available now.
    static List<DocumentLink> links(Order order, boolean selling, Language language) {
        var links = new ArrayList<DocumentLink>();
        var types = order.timeline().stream().map(TimelineEntry::type).toList();
        if (types.contains(OrderEventType.ACCEPTED))
            links.add(
                    documentLink(
                            OrderRowViews.BUYER_PATH + order.id() + "/facture",
                            "invoice",
                            language));
        if (selling && types.stream().anyMatch(COMMISSION_EVENTS::contains))
            links.add(
                    documentLink(
                            OrderRowViews.SELLER_PATH + order.id() + "/commission",
                            "commission",
                            language));
        for (var request : order.returns())
            if (request.status() == Return.Status.APPROVED)
                links.add(
                        documentLink(
                                OrderRowViews.BUYER_PATH + "retours/" + request.id() + "/bordereau",
                                "slip",
                                language));
        return links;
    }

    private static DocumentLink documentLink(String address, String document, Language language) {
        return new DocumentLink(address, PageMessages.of(language, "document." + document));
    }

    private static OrderId id(String text) {
        return OrderId.parse(text).orElseThrow(() -> new NotFoundException("order.unknown", text));
    }

    private static ResponseEntity<byte[]> pdf(PdfDocument document) {
        return pdf(document.name(), document.pdf());
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
