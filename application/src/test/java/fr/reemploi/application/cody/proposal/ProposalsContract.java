package fr.reemploi.application.cody.proposal;

import static fr.reemploi.application.Examples.NOON;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.anAccountId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.reemploi.application.shared.StaleVersionException;
import fr.reemploi.domain.account.AccountId;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.Proposal.Description;
import fr.reemploi.domain.cody.Proposal.ProposedValue;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.cody.ProposedAction;
import fr.reemploi.domain.cody.ProposedAction.DraftCreation;
import fr.reemploi.domain.cody.ProposedAction.ListingWithdrawal;
import fr.reemploi.domain.cody.ProposedAction.Repricing;
import fr.reemploi.domain.listing.ListingId;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Money;
import fr.reemploi.domain.shared.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Contract of `Proposals`.
public abstract class ProposalsContract {
    private static final ListingId LISTING = new ListingId(new UUID(3, 4));

    private final AccountId owner = anAccountId();

    protected abstract Proposals proposals();

    /// A proposal of a price change.
    public static Change<Proposal> aRepricing(AccountId owner, Instant at) {
        return aProposal(
                owner,
                new Repricing(
                        LISTING, new Version(3), Optional.of(Money.cents(8900)), Money.cents(8000)),
                at);
    }

    private static Change<Proposal> aProposal(AccountId owner, ProposedAction action, Instant at) {
        var values =
                List.of(
                        new ProposedValue("price", Optional.of("89,00 €"), Optional.of("80,00 €")),
                        new ProposedValue("title", Optional.empty(), Optional.of("Alternateur")));
        return Proposal.open(
                new ProposalId(UUID.randomUUID()),
                owner,
                action,
                new Description("Passer « Alternateur » à 80,00 €", values),
                at);
    }

    @Test
    void a_proposal_is_read_as_it_was_stored_in_every_state() {
        for (var action :
                List.of(
                        new DraftCreation(LISTING, aPublishedListing().details()),
                        new Repricing(LISTING, new Version(3), Optional.empty(), Money.cents(1)),
                        new ListingWithdrawal(LISTING, new Version(9), true))) {
            var open = proposals().save(aProposal(owner, action, NOON));
            assertThat(proposals().find(open.id())).contains(open);
            assertThat(open.action()).isEqualTo(action);
            var confirmed = proposals().save(open.confirm(NOON.plusSeconds(60)));
            assertThat(proposals().find(open.id())).contains(confirmed);
            var undone = proposals().save(confirmed.undo(NOON.plusSeconds(90)));
            assertThat(proposals().find(open.id())).contains(undone);
        }
        assertThat(proposals().find(new ProposalId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_stale_proposal_is_rejected() {
        var open = proposals().save(aRepricing(owner, NOON));
        proposals().save(open.confirm(NOON));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> proposals().save(open.confirm(NOON)));
    }

    @Test
    void those_of_an_owner_are_listed_in_pages_the_newest_first() {
        var ids = new ArrayList<ProposalId>();
        for (var number = 0; number < 3; number++)
            ids.addFirst(proposals().save(aRepricing(owner, NOON.plusSeconds(number))).id());
        proposals().save(aRepricing(anAccountId(), NOON));

        var first = proposals().ofOwner(owner, 2, Optional.empty());
        var second = proposals().ofOwner(owner, 2, first.nextCursor());

        var read = new ArrayList<ProposalId>();
        first.items().forEach(item -> read.add(item.id()));
        second.items().forEach(item -> read.add(item.id()));
        assertThat(read).isEqualTo(ids);
        assertThat(second.nextCursor()).isEmpty();
        assertThat(proposals().count(owner)).isEqualTo(3);
    }

    @Test
    void one_those_of_an_owner_and_old_ones_are_deleted() {
        var one = proposals().save(aRepricing(owner, NOON)).id();
        proposals().save(aRepricing(owner, NOON));
        var other = anAccountId();
        var old = proposals().save(aRepricing(other, NOON)).id();
        var kept = proposals().save(aRepricing(other, NOON.plusSeconds(9))).id();

        proposals().delete(one);
        proposals().delete(one);
        assertThat(proposals().count(owner)).isEqualTo(1);
        proposals().deleteOfOwner(owner);
        assertThat(proposals().count(owner)).isZero();
        proposals().deleteCreatedBefore(NOON.plusSeconds(9));
        assertThat(proposals().find(old)).isEmpty();
        assertThat(proposals().find(kept)).isPresent();
    }
}
