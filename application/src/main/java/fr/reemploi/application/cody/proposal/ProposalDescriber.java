package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.listing.ListingField;
import fr.reemploi.application.shared.LocalizedFormats;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.domain.catalogue.Catalogue;
import fr.reemploi.domain.cody.Proposal.Description;
import fr.reemploi.domain.cody.Proposal.ProposedValue;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says what proposals do, in the words of the site.
final class ProposalDescriber {
    /// What every listing has, whoever drafts it.
    private static final Set<ListingField> DEFAULTS =
            Set.of(
                    ListingField.CONDITION,
                    ListingField.VAT_SCHEME,
                    ListingField.QUANTITY,
                    ListingField.FITMENTS,
                    ListingField.DELIVERY_MODES);

    private final Catalogue catalogue;
    private final Language language;

    ProposalDescriber(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    Description draft(ListingDetails details) {
        var changes = new ArrayList<ProposedValue>();
        for (var field : ListingField.values())
            if (!DEFAULTS.contains(field))
                text(field, details)
                        .ifPresent(after ->
                                changes.add(
                                        new ProposedValue(
                                                field.path(),
                                                Optional.empty(),
                                                Optional.of(after))));
        return new Description(
                Messages.of(language, "cody.proposal.draft-listing", details.title().value()),
                changes);
    }

    Description price(Listing listing, Money after) {
        var formats = new LocalizedFormats(language);
        var before = listing.details().offer().price().map(formats::money);
        return new Description(
                Messages.of(
                        language,
                        "cody.proposal.change-price",
                        listing.details().title().value(),
                        formats.money(after)),
                List.of(
                        new ProposedValue(
                                ListingField.PRICE.path(),
                                before,
                                Optional.of(formats.money(after)))));
    }

    Description withdrawal(Listing listing) {
        return new Description(
                Messages.of(
                        language,
                        "cody.proposal.withdraw-listing",
                        listing.details().title().value()),
                List.of(
                        new ProposedValue(
                                "status",
                                Optional.of(Messages.of(language, "cody.status.published")),
                                Optional.of(Messages.of(language, "cody.status.withdrawn")))));
    }

    private Optional<String> text(ListingField field, ListingDetails details) {
        return switch (field) {
            case CATEGORY ->
                    details.part()
                            .category()
                            .flatMap(catalogue::category)
                            .map(category -> category.name(language));
            case MAKE -> details.donor().make().flatMap(catalogue::make).map(make -> make.name());
            case MODEL ->
                    details.donor().model().flatMap(catalogue::model).map(model -> model.name());
            case PRICE -> details.offer().price().map(new LocalizedFormats(language)::money);
            case POSITION ->
                    details.part()
                            .position()
                            .map(at -> Messages.of(language, "position." + EnumNames.of(at)));
            case FUEL ->
                    details.donor()
                            .fuel()
                            .map(fuel -> Messages.of(language, "fuel." + EnumNames.of(fuel)));
            default -> field.value(details).map(ProposalDescriber::plain);
        };
    }

    private static String plain(Object value) {
        return switch (value) {
            case List<?> items ->
                    String.join(", ", items.stream().map(ProposalDescriber::plain).toList());
            case Map<?, ?> tree -> tree.toString();
            default -> value.toString();
        };
    }
}
