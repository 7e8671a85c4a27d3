package fr.reemploi.persistence.schema;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.document;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.flag;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeInstant;
import static fr.reemploi.persistence.codec.DocumentFields.maybeText;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.unknown;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.Proposal.OwnerDecision;
import fr.reemploi.domain.cody.Proposal.ProposedValue;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.cody.ProposedAction;
import fr.reemploi.domain.cody.ProposedAction.DraftCreation;
import fr.reemploi.domain.cody.ProposedAction.ListingWithdrawal;
import fr.reemploi.domain.cody.ProposedAction.Repricing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.DocumentFields;
import org.bson.Document;

/// Stored form of a proposal of Cody. Public constants are paths used by queries.
public final class ProposalBson {
    public static final String OWNER = "owner";
    public static final String CREATED_AT = "createdAt";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String ACTION = "action";
    private static final String SUMMARY = "summary";
    private static final String CHANGES = "changes";
    private static final String DECISION = "decision";
    private static final String DECIDED_AT = "decidedAt";
    private static final String IS = "is";
    private static final String LISTING = "listing";
    private static final String DETAILS = "details";
    private static final String SEEN = "seen";
    private static final String FIELD = "field";
    private static final String BEFORE = "before";
    private static final String AFTER = "after";
    private static final String REPUBLISHABLE = "republishable";
    private static final String DRAFT = "draft";
    private static final String PRICE = "price";
    private static final String WITHDRAWAL = "withdrawal";

    private ProposalBson() {}

    public static Document write(Proposal proposal) {
        var doc =
                new Document(ID, proposal.id().value())
                        .append(VERSION, proposal.version().value())
                        .append(OWNER, proposal.owner().value())
                        .append(ACTION, write(proposal.action()))
                        .append(SUMMARY, proposal.summary())
                        .append(
                                CHANGES,
                                proposal.changes().stream().map(ProposalBson::write).toList())
                        .append(DECISION, EnumNames.of(proposal.decision()))
                        .append(CREATED_AT, date(proposal.createdAt()));
        return put(doc, DECIDED_AT, proposal.decidedAt().map(DocumentFields::date));
    }

    private static Document write(ProposedAction action) {
        var doc = new Document(LISTING, action.listing().value());
        return switch (action) {
            case DraftCreation(_, var details) ->
                    doc.append(IS, DRAFT).append(DETAILS, ListingDetailsBson.write(details));
            case Repricing(_, var seen, var before, var after) ->
                    put(
                            doc.append(IS, PRICE)
                                    .append(SEEN, seen.value())
                                    .append(AFTER, MoneyBson.write(after)),
                            BEFORE,
                            before.map(MoneyBson::write));
            case ListingWithdrawal(_, var seen, var republishable) ->
                    doc.append(IS, WITHDRAWAL)
                            .append(SEEN, seen.value())
                            .append(REPUBLISHABLE, republishable);
        };
    }

    private static Document write(ProposedValue value) {
        var doc = new Document(FIELD, value.field());
        put(doc, BEFORE, value.before());
        return put(doc, AFTER, value.after());
    }

    public static Proposal read(Document doc) {
        return new Proposal(
                new ProposalId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                new AccountId(uuid(doc, OWNER)),
                readAction(document(doc, ACTION)),
                text(doc, SUMMARY),
                list(doc, CHANGES, Document.class).stream().map(ProposalBson::readValue).toList(),
                enumValue(doc, DECISION, OwnerDecision.class),
                instant(doc, CREATED_AT),
                maybeInstant(doc, DECIDED_AT));
    }

    private static ProposedAction readAction(Document doc) {
        var listing = new ListingId(uuid(doc, LISTING));
        return switch (text(doc, IS)) {
            case DRAFT ->
                    new DraftCreation(listing, ListingDetailsBson.read(document(doc, DETAILS)));
            case PRICE ->
                    new Repricing(
                            listing,
                            new Version(number(doc, SEEN)),
                            MoneyBson.maybe(doc, BEFORE),
                            MoneyBson.read(doc, AFTER));
            case WITHDRAWAL ->
                    new ListingWithdrawal(
                            listing, new Version(number(doc, SEEN)), flag(doc, REPUBLISHABLE));
            default -> throw unknown("proposed action", text(doc, IS));
        };
    }

    private static ProposedValue readValue(Document doc) {
        return new ProposedValue(text(doc, FIELD), maybeText(doc, BEFORE), maybeText(doc, AFTER));
    }
}
