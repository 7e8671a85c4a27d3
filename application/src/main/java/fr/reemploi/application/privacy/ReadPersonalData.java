package fr.reemploi.application.privacy;

import fr.reemploi.application.account.Accounts;
import fr.reemploi.application.account.AddressBooks;
import fr.reemploi.application.account.EmailArchive;
import fr.reemploi.application.account.EmailArchive.ArchivedEmail;
import fr.reemploi.application.account.Sessions;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.audit.AuditLog;
import fr.reemploi.application.cody.CodyConversations;
import fr.reemploi.application.cody.proposal.Proposals;
import fr.reemploi.application.favourite.Favourites;
import fr.reemploi.application.imports.Import;
import fr.reemploi.application.imports.ImportId;
import fr.reemploi.application.imports.Imports;
import fr.reemploi.application.order.Orders;
import fr.reemploi.application.order.Orders.AccountOrdersQuery;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.UseCase;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.favourite.Favourite;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.session.Session;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads what is stored about a person, for the person (GDPR art. 15 and 20). Lists that may be
/// long are passed on item by item.
@UseCase
public final class ReadPersonalData {
    private static final int BATCH = 100;
    private static final Pattern SOFT_LINE_BREAK = Pattern.compile("=\\r?\\n");
    private static final Pattern TOKEN = Pattern.compile("(\\btoken=(?:3D)?)[^\\s&<>\"]+");

    private final Accounts accounts;
    private final Sessions sessions;
    private final AddressBooks addressBooks;
    private final Orders orders;
    private final Favourites favourites;
    private final CodyConversations conversations;
    private final Proposals proposals;
    private final Imports imports;
    private final EmailArchive emails;
    private final AuditLog auditLog;
    private final InstantSource clock;

    public ReadPersonalData(
            Accounts accounts,
            Sessions sessions,
            AddressBooks addressBooks,
            Orders orders,
            Favourites favourites,
            CodyConversations conversations,
            Proposals proposals,
            Imports imports,
            EmailArchive emails,
            AuditLog auditLog,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.addressBooks = addressBooks;
        this.orders = orders;
        this.favourites = favourites;
        this.conversations = conversations;
        this.proposals = proposals;
        this.imports = imports;
        this.emails = emails;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// Records in the audit log that the person exports their data, once a day.
    public void recordExport(Actor actor) {
        var now = clock.instant();
        var key = "account.exported " + actor.account() + " " + now.truncatedTo(ChronoUnit.DAYS);
        auditLog.add(
                new AuditEntry(
                        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
                        now,
                        Optional.of(actor.account()),
                        "account.exported",
                        actor.account().toString(),
                        List.of()));
    }

    /// The sessions, oldest first.
    public List<Session> sessions(Actor actor) {
        return sessions.ofAccount(actor.account()).stream()
                .sorted(Comparator.comparing(Session::startedAt))
                .toList();
    }

    /// The e-mails kept for the person, without the tokens of their links: with these, whoever
    /// reads them could confirm an address that is not theirs, or set a password.
    public List<ArchivedEmail> emails(Actor actor) {
        return emails.to(accounts.get(actor.account()).email()).stream()
                .map(ReadPersonalData::withoutTokens)
                .toList();
    }

    /// In quoted-printable text a line may be broken anywhere, and `=` is written `=3D`.
    private static ArchivedEmail withoutTokens(ArchivedEmail email) {
        var joined = SOFT_LINE_BREAK.matcher(email.message()).replaceAll("");
        var message = TOKEN.matcher(joined).replaceAll("$1");
        return new ArchivedEmail(email.name(), message);
    }

    /// Purchases, then sales, each newest first.
    public void forEachOrder(Actor actor, Consumer<Order> consumer) {
        forEachPage(cursor -> orders.ofBuyer(query(actor, cursor)), consumer);
        forEachPage(cursor -> orders.ofSeller(query(actor, cursor)), consumer);
    }

    /// The favourites, the last added first.
    public void forEachFavourite(Actor actor, Consumer<Favourite> consumer) {
        forEachPage(
                cursor -> favourites.ofAccount(actor.account(), Page.MAX_LIMIT, cursor), consumer);
    }

    /// The conversations with Cody, the last used first.
    public void forEachConversation(Actor actor, Consumer<CodyConversation> consumer) {
        forEachPage(
                cursor -> conversations.ofOwner(actor.account(), Page.MAX_LIMIT, cursor), consumer);
    }

    /// The proposals of Cody, the newest first.
    public void forEachProposal(Actor actor, Consumer<Proposal> consumer) {
        forEachPage(cursor -> proposals.ofOwner(actor.account(), Page.MAX_LIMIT, cursor), consumer);
    }

    public void forEachImport(Actor actor, Consumer<Import> consumer) {
        var last = Optional.<ImportId>empty();
        for (; ; ) {
            var batch = imports.ofSeller(actor.account(), last, BATCH);
            batch.forEach(consumer);
            if (batch.size() < BATCH) return;
            last = Optional.of(batch.getLast().id());
        }
    }

    /// The entries of the audit log by or about the person, newest first.
    public void forEachAuditEntry(Actor actor, Consumer<AuditEntry> consumer) {
        forEachPage(cursor -> auditLog.pageOf(actor.account(), Page.MAX_LIMIT, cursor), consumer);
    }

    /// The saved addresses, those of the seller profile and of the purchases, each once.
    public Set<Address> addresses(Actor actor) {
        var addresses = new LinkedHashSet<Address>();
        addressBooks.of(actor.account()).entries().forEach(entry -> addresses.add(entry.address()));
        accounts.get(actor.account())
                .seller()
                .map(SellerProfile::address)
                .ifPresent(addresses::add);
        forEachPage(
                cursor -> orders.ofBuyer(query(actor, cursor)),
                order -> {
                    addresses.add(order.sale().delivery().address());
                    addresses.add(order.sale().buyer().billing());
                });
        return addresses;
    }

    private static AccountOrdersQuery query(Actor actor, Optional<String> cursor) {
        return new AccountOrdersQuery(actor.account(), Page.MAX_LIMIT, cursor);
    }

    private static <T> void forEachPage(
            Function<Optional<String>, Page<T>> list, Consumer<T> consumer) {
        var cursor = Optional.<String>empty();
        do {
            var page = list.apply(cursor);
            page.items().forEach(consumer);
            cursor = page.nextCursor();
        } while (cursor.isPresent());
    }
}
