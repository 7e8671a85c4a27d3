package fr.reemploi.adapters.http;

import fr.reemploi.adapters.http.account.AccountJson;
import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.json.AddressJson;
import fr.reemploi.adapters.http.api.json.ListingJson;
import fr.reemploi.adapters.http.api.json.OrderJson;
import fr.reemploi.adapters.http.api.json.OrderResponses;
import fr.reemploi.adapters.http.listing.ListingResponses;
import fr.reemploi.application.account.EditAccount;
import fr.reemploi.application.account.EmailArchive.ArchivedEmail;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.listing.ReadListings;
import fr.reemploi.application.listing.ReadListings.OwnListingsQuery;
import fr.reemploi.application.lookup.VerifySellers;
import fr.reemploi.application.privacy.ReadPersonalData;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyMessage;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.session.Session;
import fr.reemploi.domain.shared.EnumNames;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final ReadPersonalData personalData;
    private final OrderResponses orders;

    ExportController(
            EditAccount accounts,
            ReadListings reading,
            ListingResponses listings,
            AbsoluteLinks links,
            JsonMapper mapper,
            VerifySellers verifications,
            ReadPersonalData personalData,
            OrderResponses orders) {
        this.accounts = accounts;
        this.reading = reading;
        this.listings = listings;
        this.links = links;
        this.mapper = mapper;
        this.verifications = verifications;
        this.personalData = personalData;
        this.orders = orders;
    }

    @ApiOperation(
            value = "Export all data stored about the caller",
            response = ExportController.ExportShape.class)
    @GetMapping(path = ApiPaths.BASE + "/me/export", produces = MediaType.APPLICATION_JSON_VALUE)
    void export(Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var account = accounts.read(actor);
        personalData.recordExport(actor);
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
            json.writeName("orders");
            json.writeStartArray();
            personalData.forEachOrder(
                    actor, order -> json.writePOJO(orders.json(actor, order, links.base(request))));
            json.writeEndArray();
            json.writeName("addresses");
            json.writePOJO(personalData.addresses(actor).stream().map(AddressJson::of).toList());
            json.writeName("sessions");
            json.writePOJO(
                    personalData.sessions(actor).stream()
                            .map(session -> ExportedSession.of(session, actor))
                            .toList());
            json.writeName("letters");
            json.writePOJO(personalData.emails(actor).stream().map(ExportedEmail::of).toList());
            json.writeName("favourites");
            json.writeStartArray();
            personalData.forEachFavourite(
                    actor, favourite -> json.writePOJO(ExportedFavourite.of(favourite)));
            json.writeEndArray();
            json.writeName("codyConversations");
            json.writeStartArray();
            personalData.forEachConversation(
                    actor, conversation -> json.writePOJO(ExportedConversation.of(conversation)));
            json.writeEndArray();
            json.writeName("codyProposals");
            json.writeStartArray();
            personalData.forEachProposal(
                    actor, proposal -> json.writePOJO(ExportedProposal.of(proposal)));
            json.writeEndArray();
            json.writeName("imports");
            json.writeStartArray();
            personalData.forEachImport(actor, job -> json.writePOJO(ExportedImport.of(job)));
            json.writeEndArray();
            json.writeName("auditEntries");
            json.writeStartArray();
            personalData.forEachAuditEntry(
                    actor, entry -> json.writePOJO(ExportedAuditEntry.of(entry)));
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
    record ExportShape(
            AccountJson account,
            Instant registeredAt,
            List<ListingJson> listings,
            List<OrderJson> orders,
            List<AddressJson> addresses,
            List<ExportedSession> sessions,
            List<ExportedEmail> letters,
            List<ExportedFavourite> favourites,
            List<ExportedConversation> codyConversations,
            List<ExportedProposal> codyProposals,
            List<ExportedImport> imports,
            List<ExportedAuditEntry> auditEntries) {}

    /// A session.
    record ExportedSession(
            UUID id,
            String device,
            Instant createdAt,
            Instant lastSeenAt,
            Instant expiresAt,
            boolean ended,
            boolean current) {
        static ExportedSession of(Session session, Actor actor) {
            return new ExportedSession(
                    session.id().value(),
                    session.device(),
                    session.startedAt(),
                    session.lastSeenAt(),
                    session.expiresAt(),
                    session.ended(),
                    session.id().equals(actor.session()));
        }
    }

    /// An e-mail that is kept on the server.
    ///
    /// @param message headers and text (RFC 5322)
    record ExportedEmail(String name, String message) {
        static ExportedEmail of(ArchivedEmail email) {
            return new ExportedEmail(email.name(), email.message());
        }
    }

    /// A listing that was marked as favourite.
    record ExportedFavourite(UUID listingId, Instant addedAt) {
        static ExportedFavourite of(Favourite favourite) {
            return new ExportedFavourite(favourite.listing().value(), favourite.addedAt());
        }
    }

    /// A conversation with Cody.
    record ExportedConversation(UUID id, Instant startedAt, List<ExportedMessage> messages) {
        static ExportedConversation of(CodyConversation conversation) {
            return new ExportedConversation(
                    conversation.id().value(),
                    conversation.startedAt(),
                    conversation.messages().stream().map(ExportedMessage::of).toList());
        }
    }

    /// A message to Cody or an answer.
    record ExportedMessage(String role, Instant at, String text) {
        static ExportedMessage of(CodyMessage message) {
            return new ExportedMessage(
                    EnumNames.of(message.author()), message.at(), message.text());
        }
    }

    /// A change that Cody proposed.
    ///
    /// @param decision `none`, `confirmed` or `undone`
    record ExportedProposal(
            UUID id,
            Instant createdAt,
            String summary,
            List<ExportedChange> changes,
            String decision,
            Optional<Instant> decidedAt) {
        static ExportedProposal of(Proposal proposal) {
            return new ExportedProposal(
                    proposal.id().value(),
                    proposal.createdAt(),
                    proposal.summary(),
                    proposal.changes().stream()
                            .map(value ->
                                    new ExportedChange(
                                            value.field(), value.before(), value.after()))
                            .toList(),
                    EnumNames.of(proposal.decision()),
                    proposal.decidedAt());
        }
    }

    /// A field of a proposal.
    record ExportedChange(String field, Optional<String> before, Optional<String> after) {}

    /// An import of listings.
    record ExportedImport(
            UUID id,
            Instant createdAt,
            String status,
            boolean dryRun,
            boolean publish,
            long total,
            long rejected) {
        static ExportedImport of(Import job) {
            return new ExportedImport(
                    job.id().value(),
                    job.createdAt(),
                    EnumNames.of(job.status()),
                    job.dryRun(),
                    job.publish(),
                    job.counts().total(),
                    job.counts().rejected());
        }
    }

    /// An entry of the audit log by or about the caller.
    record ExportedAuditEntry(Instant at, String action, String subject, List<String> details) {
        static ExportedAuditEntry of(AuditEntry entry) {
            return new ExportedAuditEntry(
                    entry.at(), entry.action(), entry.subject(), entry.details());
        }
    }
}
