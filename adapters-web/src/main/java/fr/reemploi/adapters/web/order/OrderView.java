package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An order, as its buyer or its seller sees it.
///
/// @param selling whether its seller looks at it
/// @param payment where its payment stands
/// @param actions what he can do with it now, in words: `accept`, `confirm-receipt`
/// @param batch tells this showing of the page from others, so that a photo sent twice is one
/// @param notice the key of a text to begin with; else empty
public record OrderView(
        String address,
        String payment,
        boolean selling,
        StatusSummary summary,
        Set<String> actions,
        FormView form,
        String batch,
        String notice,
        List<Part> parts,
        Party counterparty,
        Delivery delivery,
        Totals totals,
        List<ReturnDetails> returns,
        List<OptionView> reasons,
        List<TimelineEvent> timeline,
        List<DocumentLink> documents) {

    public boolean can(String action) {
        return actions.contains(action);
    }

    public boolean canAny(String... some) {
        return Set.of(some).stream().anyMatch(actions::contains);
    }

    /// Where it is, and what happens next.
    ///
    /// @param next empty when nothing does
    public record StatusSummary(
            String number, Instant at, String status, String text, Optional<String> next) {}

    /// A part as it was when it was bought.
    public record Part(
            String id,
            String title,
            Optional<String> picture,
            String drawing,
            List<String> facts,
            Money price,
            Optional<Money> coreDeposit) {}

    /// The other side, and how to reach him.
    public record Party(String name, List<String> lines) {}

    /// How it gets there.
    ///
    /// @param to the lines of the address
    public record Delivery(
            String mode,
            String days,
            List<String> to,
            Optional<String> carrier,
            Optional<String> tracking,
            Parcel parcel) {}

    /// A parcel whose label the marketplace buys.
    ///
    /// @param status how its label stands: `open`, `unknown`; `own` where the seller sends it
    /// @param carrierError the carrier's words
    /// @param label where the label is, for its seller
    /// @param page where the carrier shows it
    /// @param events what the carrier told
    public record Parcel(
            String status,
            Optional<String> carrierError,
            Optional<String> label,
            Optional<String> page,
            List<TimelineEvent> events) {
        static final Parcel BY_SELLER =
                new Parcel("own", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /// What it costs, and what became of the money.
    ///
    /// @param paidAt when the buyer paid
    /// @param commission what the marketplace takes; the seller's to see
    /// @param net what is the seller's in the end
    public record Totals(
            Money items,
            Money shipping,
            Money deposits,
            Money total,
            Optional<Instant> paidAt,
            List<Refund> refunds,
            Optional<Money> commission,
            Optional<Money> net,
            List<Money> payouts) {}

    /// Money that goes back.
    public record Refund(Money amount, Instant at, boolean paid) {}

    /// Parts on their way back.
    ///
    /// @param reason in words
    /// @param payer who pays the way back, in words
    public record ReturnDetails(
            String status,
            String reason,
            String payer,
            String comment,
            List<String> parts,
            List<String> photos,
            Optional<Instant> actBy,
            Optional<String> answer) {}

    /// Something to print.
    public record DocumentLink(String address, String text) {}

    /// Something that happened.
    public record TimelineEvent(Instant at, String text) {}
}
