package fr.reemploi.adapters.ai.rules;

import fr.reemploi.adapters.ai.rules.IntentRecognizer.RecognizedMessage;
import fr.reemploi.application.search.RecognizedTerms;
import java.util.List;
import java.util.Optional;

/// A message that continues the one before: *et pour une Mégane ?*
final class FollowUp {
    private static final int MAX_OTHER_WORDS = 4;

    private FollowUp() {}

    /// The message with what it leaves out; empty where it does not continue the other.
    static Optional<RecognizedMessage> of(RecognizedMessage before, RecognizedMessage message) {
        var intent = before.intent();
        if (intent != Intent.SEARCH_PARTS && intent != Intent.SUGGEST_PRICE)
            return Optional.empty();
        var terms = message.terms();
        var isOpen = message.intent() == Intent.SEARCH_PARTS || message.intent() == Intent.UNKNOWN;
        var addsTerm =
                terms.namesVehicle() != terms.namesPart()
                        || terms.position().isPresent()
                        || terms.price().isPresent()
                        || terms.year().isPresent();
        if (!isOpen || !addsTerm || terms.otherWords().size() > MAX_OTHER_WORDS)
            return Optional.empty();
        return Optional.of(
                new RecognizedMessage(
                        message.text(),
                        intent,
                        merged(before.terms(), terms),
                        message.listing(),
                        message.code()));
    }

    private static RecognizedTerms merged(RecognizedTerms before, RecognizedTerms now) {
        var sameVehicle = !now.namesVehicle();
        return new RecognizedTerms(
                sameVehicle ? before.makes() : now.makes(),
                sameVehicle ? before.models() : now.models(),
                now.year().or(() -> sameVehicle ? before.year() : Optional.empty()),
                now.namesPart() ? now.categories() : before.categories(),
                now.position().or(() -> now.namesPart() ? Optional.empty() : before.position()),
                now.fuel(),
                now.engineCodes(),
                now.namesPart() ? now.partNumbers() : before.partNumbers(),
                now.plate(),
                now.vin(),
                List.of(),
                now.price().or(before::price),
                now.otherWords());
    }
}
