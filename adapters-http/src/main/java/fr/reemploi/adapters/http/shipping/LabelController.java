package fr.reemploi.adapters.http.shipping;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shipment.ReadShipment;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shipping labels.
@Tag(name = "Buying")
@RestController
@RequestMapping(path = ApiPaths.BASE, produces = MediaType.APPLICATION_PDF_VALUE)
class LabelController {
    private final ReadShipment shipments;

    LabelController(ReadShipment shipments) {
        this.shipments = shipments;
    }

    @ApiOperation(
            value =
                    "Download the shipping label bought by the marketplace; for the seller and the operator",
            produces = MediaType.APPLICATION_PDF_VALUE,
            problems = {"404 order.unknown", "404 label.none", "409 label.not-yet"})
    @GetMapping("/orders/{id}/label")
    ResponseEntity<byte[]> label(Actor actor, @PathVariable String id) {
        var label = shipments.label(actor, PathIds.order(id));
        var name = ContentDisposition.inline().filename(label.number().value() + ".pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(label.file().pdf());
    }
}
