package fr.reemploi.adapters.web.order;

import fr.reemploi.adapters.web.page.FormView;
import fr.reemploi.adapters.web.page.OptionView;
import fr.reemploi.domain.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The page of an order, for its buyer or its seller.
///
/// @param payment path of the payment result page
/// @param selling whether the page is the seller's
/// @param actions available actions: `accept`, `confirm-receipt`
/// @param batch id of this rendering; photo ids derive from it, so a repeated submission adds none
/// @param notice key of a message; else empty
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

    public boolean canAny(String... names) {
        return Set.of(names).stream().anyMatch(actions::contains);
    }

    /// The status and the next step.
    ///
    /// @param next empty when there is no next step
    public record StatusSummary(
            String number, Instant at, String status, String text, Optional<String> next) {}

    /// A part as it was when bought.
    public record Part(
            String id,
            String title,
            Optional<String> picture,
            String drawing,
            List<String> facts,
            Money price,
            Optional<Money> coreDeposit) {}

    /// The counterparty, with address and contact data.
    public record Party(String name, List<String> lines) {}

    /// The delivery.
    ///
    /// @param to lines of the address
    public record Delivery(
            String mode,
            String days,
            List<String> to,
            Optional<String> carrier,
            Optional<String> tracking,
            Parcel parcel) {}

    /// A parcel whose label the marketplace buys.
    ///
    /// @param status of the label: `open`, `buying`, `bought`, `refused`, `unknown`, `own-way`;
    ///   `own` without a label of the marketplace
    /// @param carrierError error message of the carrier
    /// @param label path of the label, for the seller
    /// @param page URL of the carrier's tracking page
    /// @param events tracking events of the carrier
    public record Parcel(
            String status,
            Optional<String> carrierError,
            Optional<String> label,
            Optional<String> page,
            List<TimelineEvent> events) {
        static final Parcel BY_SELLER =
                new Parcel("own", Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /// The amounts of an order.
    ///
    /// @param paidAt when the buyer paid
    /// @param commission of the marketplace, VAT included; shown to the seller only
    /// @param net what the seller receives; shown to the seller only
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

    /// A refund.
    public record Refund(Money amount, Instant at, boolean paid) {}

    /// A return.
    ///
    /// @param reason as a text
    /// @param payer text on who pays the return shipping
    public record ReturnDetails(
            String status,
            String reason,
            String payer,
            String comment,
            List<String> parts,
            List<String> photos,
            Optional<Instant> actBy,
            Optional<String> refusalReason) {}

    /// A link to a PDF document.
    public record DocumentLink(String address, String text) {}

    /// An entry of a timeline.
    public record TimelineEvent(Instant at, String text) {}
}
