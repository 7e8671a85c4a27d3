package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.Visit;
import fr.reemploi.application.invoice.InvoiceOrder;
import fr.reemploi.application.invoice.Paper;
import fr.reemploi.application.invoice.PrintReturnSlip;
import fr.reemploi.application.shipment.ReadDispatch;
import fr.reemploi.domain.order.ReturnId;
import fr.reemploi.domain.shared.NotFound;
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
final class PaperPages {
    private final InvoiceOrder invoices;
    private final PrintReturnSlip slips;
    private final ReadDispatch dispatches;

    PaperPages(InvoiceOrder invoices, PrintReturnSlip slips, ReadDispatch dispatches) {
        this.dispatches = dispatches;
        this.invoices = invoices;
        this.slips = slips;
    }

    @GetMapping("/commandes/{order}/facture")
    ResponseEntity<byte[]> invoice(@PathVariable String order, Visit visit) {
        return answer(invoices.invoice(visit.signedIn(), id(order)));
    }

    @GetMapping("/vendeur/commandes/{order}/commission")
    ResponseEntity<byte[]> commission(@PathVariable String order, Visit visit) {
        return answer(invoices.commission(visit.signedIn(), id(order)));
    }

    @GetMapping("/commandes/retours/{back}/bordereau")
    ResponseEntity<byte[]> slip(@PathVariable String back, Visit visit) {
        var id = ReturnId.parse(back).orElseThrow(() -> new NotFound("return.unknown", back));
        return answer(slips.print(visit.signedIn(), id));
    }

    @GetMapping("/vendeur/commandes/{order}/etiquette")
    ResponseEntity<byte[]> label(@PathVariable String order, Visit visit) {
        var label = dispatches.label(visit.signedIn(), id(order));
        return answer(label.number().value() + ".pdf", label.file().pdf());
    }

    private static OrderId id(String written) {
        return OrderId.parse(written).orElseThrow(() -> new NotFound("order.unknown", written));
    }

    private static ResponseEntity<byte[]> answer(Paper paper) {
        return answer(paper.name(), paper.pdf());
    }

    private static ResponseEntity<byte[]> answer(String file, byte[] pdf) {
        var name = ContentDisposition.inline().filename(file).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(pdf);
    }
}
