package fr.reemploi.adapters.http.order;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.application.invoice.InvoiceOrder;
import fr.reemploi.application.invoice.PdfDocument;
import fr.reemploi.application.invoice.PrintReturnSlip;
import fr.reemploi.application.shared.Actor;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// PDF documents of an order.
@Tag(name = "Buying")
@RestController
@RequestMapping(path = ApiPaths.BASE, produces = MediaType.APPLICATION_PDF_VALUE)
class InvoiceController {
    private final InvoiceOrder invoices;
    private final PrintReturnSlip slips;

    InvoiceController(InvoiceOrder invoices, PrintReturnSlip slips) {
        this.invoices = invoices;
        this.slips = slips;
    }

    @ApiOperation(
            value =
                    "Download the invoice, or the receipt of a private seller, once the order is accepted",
            produces = MediaType.APPLICATION_PDF_VALUE,
            problems = {"404 order.unknown", "409 invoice.not-yet"})
    @GetMapping("/orders/{id}/invoice")
    ResponseEntity<byte[]> invoice(Actor actor, @PathVariable String id) {
        return response(invoices.invoice(actor, PathIds.order(id)));
    }

    @ApiOperation(
            value = "Download the commission invoice of the seller, once the order is completed",
            produces = MediaType.APPLICATION_PDF_VALUE,
            problems = {"404 order.unknown", "403 order.sellers", "409 invoice.not-yet"})
    @GetMapping("/orders/{id}/commission-invoice")
    ResponseEntity<byte[]> commission(Actor actor, @PathVariable String id) {
        return response(invoices.commission(actor, PathIds.order(id)));
    }

    @ApiOperation(
            value = "Download the return slip to put into the parcel of an approved return",
            produces = MediaType.APPLICATION_PDF_VALUE,
            problems = {"404 return.unknown", "409 return.not-approved"})
    @GetMapping("/returns/{id}/slip")
    ResponseEntity<byte[]> slip(Actor actor, @PathVariable String id) {
        return response(slips.print(actor, PathIds.returnId(id)));
    }

    private static ResponseEntity<byte[]> response(PdfDocument document) {
        var name = ContentDisposition.inline().filename(document.name()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(document.pdf());
    }
}
