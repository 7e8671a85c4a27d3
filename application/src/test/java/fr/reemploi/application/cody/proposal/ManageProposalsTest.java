package fr.reemploi.application.cody.proposal;

import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aPhoto;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.Examples.aSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.InMemoryApplication.Ports;
import fr.reemploi.application.audit.AuditEntry;
import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.cody.ToolCall;
import fr.reemploi.application.cody.ToolResult;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Page;
import fr.reemploi.application.shared.StorageUnavailableException;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.cody.ProposalStatus;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingStatus;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.DomainException;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ManageProposalsTest {
    private final StoppingStore store = new StoppingStore();
    private final InMemoryApplication application =
            new InMemoryApplication(Ports.IN_MEMORY.with(Proposals.class, store::around));
    private final ManageProposals proposals = application.manageProposals;
    private final Account seller = application.accounts.save(Change.of(aSeller()));
    private final Actor actor = actor(seller.id());

    @Test
    void a_draft_is_created_when_it_is_confirmed_not_before_and_once() {
        var proposal =
                propose(
                        DraftListingTool.NAME,
                        Map.of("words", "je vends un alternateur de Clio 3 1.5 dCi 2008 à 80 €"));
        var id = proposal.action().listing();
        assertThat(application.listings.find(id)).isEmpty();
        assertThat(proposal.status(application.clock.instant())).isEqualTo(ProposalStatus.OPEN);

        var confirmed = proposals.confirm(actor, proposal.id());
        assertThat(proposals.confirm(actor, proposal.id())).isEqualTo(confirmed);

        var draft = application.listings.get(id);
        assertThat(draft.status(application.clock.instant())).isEqualTo(ListingStatus.DRAFT);
        assertThat(draft.details().title().value()).isEqualTo("Alternateur Renault Clio III 2008");
        assertThat(draft.details().offer().price()).contains(Money.cents(8000));
        assertThat(draft.details().part().category()).contains("alternator");
        assertThat(draft.details().donor().model()).contains("clio-iii");
        assertThat(draft.version().value()).isEqualTo(1);
        assertThat(audit("proposal.confirmed")).hasSize(1);
    }

    @Test
    void an_undone_draft_is_deleted_and_undone_again_answers_the_same() {
        var proposal = confirmed(DraftListingTool.NAME, Map.of("words", "alternateur clio 3"));

        var undone = proposals.undo(actor, proposal.id());

        assertThat(proposals.undo(actor, proposal.id())).isEqualTo(undone);
        assertThat(status(proposal)).isEqualTo(ListingStatus.DELETED);
        assertThat(audit("proposal.undone")).hasSize(1);
        assertRejected("proposal.state", () -> proposals.confirm(actor, proposal.id()));
    }

    @Test
    void a_draft_that_was_edited_since_is_not_deleted() {
        var proposal = confirmed(DraftListingTool.NAME, Map.of("words", "alternateur clio 3"));
        patch(proposal, Map.of("title", "Mon alternateur"));

        assertRejected("proposal.not-undoable", () -> proposals.undo(actor, proposal.id()));
        assertThat(status(proposal)).isEqualTo(ListingStatus.DRAFT);
    }

    @Test
    void a_price_is_changed_and_set_back() {
        var listing = published();
        var before = listing.details().offer().price();
        var proposal = confirmed(ChangePriceTool.NAME, price(listing, 1234));
        assertThat(price(listing)).contains(Money.cents(1234));
        patch(proposal, Map.of("title", "Un autre titre"));

        proposals.undo(actor, proposal.id());

        assertThat(price(listing)).isEqualTo(before);
    }

    @Test
    void a_price_that_was_changed_since_is_not_set_back() {
        var listing = published();
        var proposal = confirmed(ChangePriceTool.NAME, price(listing, 1234));
        patch(proposal, Map.of("price", Map.of("amount", 1500L, "currency", "EUR")));

        assertRejected("proposal.not-undoable", () -> proposals.undo(actor, proposal.id()));
        assertThat(price(listing)).contains(Money.cents(1500));
    }

    @Test
    void a_listing_that_changed_since_the_proposal_is_left_alone() {
        var listing = published();
        var proposal = propose(ChangePriceTool.NAME, price(listing, 1234));
        var withdrawal =
                propose(WithdrawListingTool.NAME, Map.of("listingId", listing.id().toString()));
        patch(proposal, Map.of("title", "Un autre titre"));

        assertRejected("proposal.listing-changed", () -> proposals.confirm(actor, proposal.id()));
        assertRejected("proposal.listing-changed", () -> proposals.confirm(actor, withdrawal.id()));
        assertThat(price(listing)).isEqualTo(listing.details().offer().price());
        assertThat(audit("proposal.confirmed")).isEmpty();
    }

    @Test
    void a_withdrawn_listing_is_published_again() {
        var listing = published();
        var proposal =
                confirmed(WithdrawListingTool.NAME, Map.of("listingId", listing.id().toString()));
        assertThat(status(proposal)).isEqualTo(ListingStatus.WITHDRAWN);

        proposals.undo(actor, proposal.id());

        assertThat(status(proposal)).isEqualTo(ListingStatus.PUBLISHED);
    }

    @Test
    void when_the_program_stops_after_the_action_confirming_again_does_not_repeat_it() {
        var listing = published();
        for (var made :
                List.of(
                        propose(DraftListingTool.NAME, Map.of("words", "alternateur clio 3")),
                        propose(ChangePriceTool.NAME, price(listing, 1234)))) {
            store.stopsAtNextSave = true;
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> proposals.confirm(actor, made.id()));
            var done = application.listings.get(made.action().listing());
            assertThat(proposals.read(actor, made.id()).decidedAt()).isEmpty();

            var confirmed = proposals.confirm(actor, made.id());

            assertThat(confirmed.decidedAt()).isPresent();
            assertThat(application.listings.get(done.id())).isEqualTo(done);

            store.stopsAtNextSave = true;
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> proposals.undo(actor, made.id()));
            var undone = application.listings.get(made.action().listing());
            proposals.undo(actor, made.id());
            assertThat(application.listings.get(done.id())).isEqualTo(undone);
        }
    }

    @Test
    void when_the_price_was_changed_by_hand_after_the_program_stopped_it_is_not_changed_again() {
        var listing = published();
        var made = propose(ChangePriceTool.NAME, price(listing, 1234));
        store.stopsAtNextSave = true;
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(() -> proposals.confirm(actor, made.id()));
        patch(made, Map.of("price", Map.of("amount", 1500L, "currency", "EUR")));

        assertRejected("proposal.listing-changed", () -> proposals.confirm(actor, made.id()));
        assertThat(price(listing)).contains(Money.cents(1500));
    }

    @Test
    void a_proposal_expires_after_a_day_and_cannot_be_undone_a_day_after_it_was_confirmed() {
        var open = propose(DraftListingTool.NAME, Map.of("words", "alternateur clio 3"));
        var confirmed = confirmed(DraftListingTool.NAME, Map.of("words", "turbo clio 3"));
        assertThat(confirmed.isUndoable(application.clock.instant())).isTrue();
        application.businessClock.advance(Proposal.LIFETIME);

        assertRejected("proposal.state", () -> proposals.confirm(actor, open.id()));
        assertRejected("proposal.not-undoable", () -> proposals.undo(actor, confirmed.id()));
        assertThat(confirmed.isUndoable(proposals.now())).isFalse();
        assertThat(open.status(proposals.now())).isEqualTo(ProposalStatus.EXPIRED);
        application.businessClock.advance(Proposal.RETENTION.plus(Duration.ofDays(1)));
        proposals.deleteOld();
        assertRejected("proposal.unknown", () -> proposals.read(actor, open.id()));
    }

    @Test
    void another_account_neither_reads_nor_confirms_nor_undoes_it() {
        var proposal = propose(DraftListingTool.NAME, Map.of("words", "alternateur clio 3"));
        var other = actor(application.accounts.save(Change.of(aSeller())).id());

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> proposals.read(other, proposal.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> proposals.confirm(other, proposal.id()));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> proposals.undo(other, proposal.id()));
        assertThat(proposals.readAll(Optional.of(other), List.of(proposal.id().value()))).isEmpty();
        assertRejected("proposal.state", () -> proposals.undo(actor, proposal.id()));
    }

    @Test
    void the_listing_of_another_seller_cannot_be_meant() {
        var others = application.listings.save(Change.of(aPublishedListing()));
        var draft = application.listings.save(Change.of(aDraft()));

        assertThat(error(ChangePriceTool.NAME, price(others, 1234))).contains("listing.not-yours");
        assertThat(error(ChangePriceTool.NAME, price(draft, 1234))).contains("listing.unknown");
        assertThat(error(WithdrawListingTool.NAME, Map.of("listingId", others.id().toString())))
                .contains("listing.not-yours");
    }

    @Test
    void a_listing_on_sale_is_found_by_part_and_vehicle_and_of_several_the_person_chooses() {
        var listing = published();
        application.maintainIndex.catchUp();
        var part = new HashMap<String, Object>();
        part.put("category", List.of(listing.details().part().category().orElseThrow()));
        part.put("priceCents", 1234L);
        assertThat(call(ChangePriceTool.NAME, part).proposals()).hasSize(1);

        published();
        application.maintainIndex.catchUp();
        var choice = call(ChangePriceTool.NAME, part);
        assertThat(choice.proposals()).isEmpty();
        assertThat(choice.cards()).hasSize(2);
    }

    @Test
    void the_newest_hundred_proposals_of_an_account_are_kept() {
        var first = propose(DraftListingTool.NAME, Map.of("words", "alternateur clio 3"));
        for (var number = 0; number < ManageProposals.MAX; number++) {
            application.businessClock.advance(Duration.ofSeconds(1));
            propose(DraftListingTool.NAME, Map.of("words", "alternateur clio 3"));
        }

        assertThat(application.proposals.count(seller.id())).isEqualTo(ManageProposals.MAX);
        assertRejected("proposal.unknown", () -> proposals.read(actor, first.id()));
    }

    private Listing published() {
        return application.listings.save(
                Change.of(
                        aPublishedListing(seller.id())
                                .addPhoto(aPhoto(), application.clock.instant())
                                .now()));
    }

    private Proposal confirmed(String tool, Map<String, Object> arguments) {
        return proposals.confirm(actor, propose(tool, arguments).id());
    }

    private Proposal propose(String tool, Map<String, Object> arguments) {
        return call(tool, arguments).proposals().getFirst();
    }

    private Optional<String> error(String tool, Map<String, Object> arguments) {
        return call(tool, arguments).errorCode();
    }

    private ToolResult call(String tool, Map<String, Object> arguments) {
        var caller = new CodyCaller(Optional.of(actor), ClientAddress.of("192.0.2.1"), Language.FR);
        return application.toolbox.call(caller, ToolCall.of(tool, arguments));
    }

    private void patch(Proposal proposal, Map<String, Object> patch) {
        application.updateListing.patch(
                actor, proposal.action().listing(), ExpectedVersion.ANY, patch);
    }

    private ListingStatus status(Proposal proposal) {
        return application
                .listings
                .get(proposal.action().listing())
                .status(application.clock.instant());
    }

    private Optional<Money> price(Listing listing) {
        return application.listings.get(listing.id()).details().offer().price();
    }

    private static Map<String, Object> price(Listing listing, long cents) {
        return Map.of("listingId", listing.id().toString(), "priceCents", cents);
    }

    private List<AuditEntry> audit(String action) {
        return application.auditLog.page(Page.MAX_LIMIT, Optional.empty()).items().stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private static void assertRejected(String code, ThrowingCallable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call)
                .matches(rejected -> rejected.code().equals(code), code)
                .isInstanceOfAny(ConflictException.class, NotFoundException.class);
    }

    private static Actor actor(AccountId account) {
        return new Actor(account, Set.of(Role.BUYER, Role.SELLER), aSession(account).id());
    }

    /// Stops the program, as it were, before a decision is stored.
    private static final class StoppingStore {
        private boolean stopsAtNextSave;

        Proposals around(Proposals stored) {
            return new Proposals() {
                @Override
                public Proposal save(Change<Proposal> change) {
                    if (!stopsAtNextSave) return stored.save(change);
                    stopsAtNextSave = false;
                    throw new StorageUnavailableException("stopped", new IllegalStateException());
                }

                @Override
                public Optional<Proposal> find(ProposalId id) {
                    return stored.find(id);
                }

                @Override
                public Page<Proposal> ofOwner(AccountId owner, int limit, Optional<String> cursor) {
                    return stored.ofOwner(owner, limit, cursor);
                }

                @Override
                public long count(AccountId owner) {
                    return stored.count(owner);
                }

                @Override
                public void delete(ProposalId id) {
                    stored.delete(id);
                }

                @Override
                public void deleteOfOwner(AccountId owner) {
                    stored.deleteOfOwner(owner);
                }

                @Override
                public void deleteCreatedBefore(Instant instant) {
                    stored.deleteCreatedBefore(instant);
                }
            };
        }
    }
}
