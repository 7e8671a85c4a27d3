package fr.reemploi.persistence.schema.cody;

import static fr.reemploi.persistence.codec.DocumentFields.date;
import static fr.reemploi.persistence.codec.DocumentFields.enumValue;
import static fr.reemploi.persistence.codec.DocumentFields.instant;
import static fr.reemploi.persistence.codec.DocumentFields.list;
import static fr.reemploi.persistence.codec.DocumentFields.maybeUuid;
import static fr.reemploi.persistence.codec.DocumentFields.number;
import static fr.reemploi.persistence.codec.DocumentFields.put;
import static fr.reemploi.persistence.codec.DocumentFields.text;
import static fr.reemploi.persistence.codec.DocumentFields.uuid;
import static fr.reemploi.persistence.codec.DocumentFields.uuids;

import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.cody.CodyMessage;
import fr.reemploi.domain.cody.CodyMessage.AnswerCard;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.cody.CodyMessage.Author;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Version;
import fr.reemploi.persistence.codec.DocumentFields;
import org.bson.Document;

/// Stored form of a conversation with Cody. Public constants are paths used by queries.
public final class CodyConversationBson {
    public static final String OWNER = "owner";
    public static final String UPDATED_AT = "updatedAt";
    public static final String EXPIRES_AT = "expiresAt";

    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String STARTED_AT = "startedAt";
    private static final String MESSAGES = "messages";
    private static final String AUTHOR = "author";
    private static final String AT = "at";
    private static final String TEXT = "text";
    private static final String CARDS = "cards";
    private static final String SOURCES = "sources";
    private static final String PROPOSALS = "proposals";
    private static final String KIND = "kind";
    private static final String TITLE = "title";
    private static final String PATH = "path";

    private CodyConversationBson() {}

    public static Document write(CodyConversation conversation) {
        var doc =
                new Document(ID, conversation.id().value())
                        .append(VERSION, conversation.version().value())
                        .append(STARTED_AT, date(conversation.startedAt()))
                        .append(UPDATED_AT, date(conversation.updatedAt()))
                        .append(
                                MESSAGES,
                                conversation.messages().stream()
                                        .map(CodyConversationBson::write)
                                        .toList());
        put(doc, OWNER, conversation.owner().map(AccountId::value));
        return put(doc, EXPIRES_AT, conversation.expiresAt().map(DocumentFields::date));
    }

    private static Document write(CodyMessage message) {
        return new Document(ID, message.id())
                .append(AUTHOR, EnumNames.of(message.author()))
                .append(AT, date(message.at()))
                .append(TEXT, message.text())
                .append(CARDS, message.cards().stream().map(CodyConversationBson::write).toList())
                .append(
                        SOURCES,
                        message.sources().stream()
                                .map(source ->
                                        new Document(KIND, source.kind()).append(ID, source.id()))
                                .toList())
                .append(PROPOSALS, message.proposals());
    }

    private static Document write(AnswerCard card) {
        return new Document(KIND, card.kind())
                .append(ID, card.id())
                .append(TITLE, card.title())
                .append(PATH, card.path());
    }

    public static CodyConversation read(Document doc) {
        return new CodyConversation(
                new CodyConversationId(uuid(doc, ID)),
                new Version(number(doc, VERSION)),
                maybeUuid(doc, OWNER).map(AccountId::new),
                instant(doc, STARTED_AT),
                instant(doc, UPDATED_AT),
                list(doc, MESSAGES, Document.class).stream()
                        .map(CodyConversationBson::readMessage)
                        .toList());
    }

    private static CodyMessage readMessage(Document doc) {
        return new CodyMessage(
                uuid(doc, ID),
                enumValue(doc, AUTHOR, Author.class),
                instant(doc, AT),
                text(doc, TEXT),
                list(doc, CARDS, Document.class).stream()
                        .map(card ->
                                new AnswerCard(
                                        text(card, KIND),
                                        text(card, ID),
                                        text(card, TITLE),
                                        text(card, PATH)))
                        .toList(),
                list(doc, SOURCES, Document.class).stream()
                        .map(source -> new AnswerSource(text(source, KIND), text(source, ID)))
                        .toList(),
                uuids(doc, PROPOSALS));
    }
}
