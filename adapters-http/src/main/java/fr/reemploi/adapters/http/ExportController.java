package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.account.AccountJson;
import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.listing.ListingJson;
import fr.reemploi.adapters.http.listing.ListingResponses;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.OwnListingsQuery;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.Role;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Exports all data stored about a person to that person (GDPR art. 15 and 20).
@Tag(name = "Me")
@RestController
class ExportController {
    private final EditAccount accounts;
    private final ReadListings reading;
    private final ListingResponses listings;
    private final AbsoluteLinks links;
    private final JsonMapper mapper;
    private final VerifySellers verifications;

    ExportController(
            EditAccount accounts,
            ReadListings reading,
            ListingResponses listings,
            AbsoluteLinks links,
            JsonMapper mapper,
            VerifySellers verifications) {
        this.accounts = accounts;
        this.reading = reading;
        this.listings = listings;
        this.links = links;
        this.mapper = mapper;
        this.verifications = verifications;
    }

    @ApiOperation(
            value = "Export all data stored about the caller",
            response = ExportController.ExportShape.class)
    @GetMapping(path = ApiPaths.BASE + "/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var account = accounts.read(actor);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Content-Disposition", "attachment; filename=\"reemploi.json\"");
        try (var json = mapper.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeName("account");
            json.writePOJO(AccountJson.of(account, verifications.of(account)));
            json.writeName("registeredAt");
            json.writeString(account.createdAt().toString());
            json.writeName("listings");
            json.writeStartArray();
            if (actor.is(Role.SELLER)) listings(actor, links.base(request), json);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void listings(Actor actor, String base, JsonGenerator json) {
        var cursor = Optional.<String>empty();
        do {
            var query =
                    new OwnListingsQuery(
                            Optional.empty(), Optional.empty(), Page.MAX_LIMIT, cursor);
            var page = reading.ownListings(actor, query);
            page.items()
                    .forEach(listing ->
                            json.writePOJO(
                                    listings.json(reading.snapshotForSeller(listing), base)));
            cursor = page.nextCursor();
        } while (cursor.isPresent());
    }

    /// The shape of the export, for the API description.
    record ExportShape(AccountJson account, Instant registeredAt, List<ListingJson> listings) {}
}
