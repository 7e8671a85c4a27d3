package fr.reemploi.adapters.ai.rules;

import fr.reemploi.application.search.RecognizedTerms;
import fr.reemploi.application.search.TermRecognizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises what a message asks for: by its phrases and by the terms of the trade in it. Rules
/// are tried from the most to the least specific.
final class IntentRecognizer {
    private static final Pattern ERROR_CODE =
            Pattern.compile(
                    "(?<![\\w.@/])[a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)+(?![\\w@])|"
                            + "(?<![\\w.@/])(?:order|listing|account|session|cody|photo|vehicle|plate|vin"
                            + "|mileage|payment|checkout|settings|import|rate|field|json|parameter)"
                            + "\\.[a-z]+(?![\\w@.])");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int SHORT = 4;

    private final TermRecognizer recognizer;
    private final Phrases phrases = new Phrases();

    IntentRecognizer(TermRecognizer recognizer) {
        this.recognizer = recognizer;
    }

    /// Recognises a message.
    ///
    /// @param page path of the page the user reads
    RecognizedMessage recognize(String message, Optional<String> page) {
        var terms = recognizer.recognize(message);
        var listing = uuid(message).or(() -> page.flatMap(IntentRecognizer::listingOfPage));
        var words = Phrases.words(message);
        var code = errorCode(message);
        var read = new Reading(words, terms, listing, code, uuid(message).isPresent());
        return new RecognizedMessage(message, intent(read), terms, listing, code);
    }

    private Intent intent(Reading read) {
        return forOperator(read)
                .or(() -> forSeller(read))
                .or(() -> aboutPart(read))
                .or(() -> aboutOrder(read))
                .or(() -> aboutSite(read))
                .or(() -> search(read))
                .orElseGet(() -> conversation(read));
    }

    private Optional<Intent> forOperator(Reading read) {
        var isPart = read.terms().namesPart() || read.terms().namesVehicle();
        if (read.code().isPresent() && !isPart) return Optional.of(Intent.EXPLAIN_ERROR);
        if (read.namesListing() && has(read, "request")) return Optional.of(Intent.EXPLAIN_ERROR);
        if (has(read, "disk")) return Optional.of(Intent.SYSTEM_STATE);
        if (isPart || read.isAboutOrder(phrases)) return Optional.empty();
        if (has(read, "failure")) return Optional.of(Intent.RECENT_FAILURES);
        if (has(read, "service") && !has(read, "faq")) return Optional.of(Intent.SERVICES_DOWN);
        return has(read, "system") ? Optional.of(Intent.SYSTEM_STATE) : Optional.empty();
    }

    private Optional<Intent> forSeller(Reading read) {
        var isListing = read.listing().isPresent();
        if (has(read, "withdraw") && (has(read, "listing") || isListing) && !has(read, "order"))
            if (!read.terms().namesPart()
                    || isListing
                    || has(read, "sell")
                    || has(read, "own-listing")) return Optional.of(Intent.WITHDRAW_LISTING);
        if (has(read, "changeprice") && (read.terms().price().isPresent() || isListing))
            return Optional.of(Intent.CHANGE_PRICE);
        if (has(read, "price") && read.terms().namesPart() && has(read, "sell"))
            return Optional.of(Intent.SUGGEST_PRICE);
        if (has(read, "draft") && (read.terms().namesPart() || !has(read, "ask")))
            return Optional.of(Intent.DRAFT_LISTING);
        if (has(read, "offer")
                && read.terms().namesPart()
                && !has(read, "ask")
                && !has(read, "search")) return Optional.of(Intent.DRAFT_LISTING);
        return has(read, "figure") && !read.terms().namesPart() && !has(read, "how-to")
                ? Optional.of(Intent.SELLER_FIGURES)
                : Optional.empty();
    }

    private Optional<Intent> aboutPart(Reading read) {
        var isPart = read.terms().namesPart() || read.listing().isPresent();
        if (has(read, "fit") && (isPart || read.terms().namesVehicle()))
            return Optional.of(
                    read.listing().isPresent() ? Intent.CHECK_FITMENT : Intent.SEARCH_PARTS);
        if (has(read, "price") && !read.terms().categories().isEmpty() && !has(read, "budget"))
            return Optional.of(Intent.SUGGEST_PRICE);
        return read.namesListing() ? Optional.of(Intent.SHOW_LISTING) : Optional.empty();
    }

    private Optional<Intent> aboutOrder(Reading read) {
        if (!read.terms().orderNumbers().isEmpty()) return Optional.of(Intent.SHOW_ORDER);
        if (read.terms().namesPart() && has(read, "search") && !has(read, "order"))
            return Optional.empty();
        if (!has(read, "order") || (!has(read, "possessive") && read.words().size() > SHORT))
            return Optional.empty();
        if (!has(read, "ordering")) return Optional.empty();
        return Optional.of(isPlural(read) ? Intent.LIST_ORDERS : Intent.SHOW_ORDER);
    }

    private static boolean isPlural(Reading read) {
        var words = read.words();
        return words.contains("mes")
                || words.contains("liste")
                || words.contains("list")
                || words.contains("historique")
                || words.contains("history")
                || words.contains("all");
    }

    private Optional<Intent> aboutSite(Reading read) {
        var asks = has(read, "faq") && !(read.terms().namesPart() && has(read, "search"));
        return asks ? Optional.of(Intent.FAQ) : Optional.empty();
    }

    private Optional<Intent> search(Reading read) {
        var terms = read.terms();
        var isVehicle =
                terms.namesVehicle() && (has(read, "search") || terms.otherWords().size() < SHORT);
        return terms.namesPart() || isVehicle ? Optional.of(Intent.SEARCH_PARTS) : Optional.empty();
    }

    private Intent conversation(Reading read) {
        if (has(read, "help")) return Intent.HELP;
        if (read.listing().isPresent() && has(read, "listing")) return Intent.SHOW_LISTING;
        if (read.words().size() <= SHORT && has(read, "greeting")) return Intent.GREETING;
        if (read.words().size() <= SHORT && has(read, "thank")) return Intent.THANKS;
        return has(read, "greeting") ? Intent.GREETING : Intent.UNKNOWN;
    }

    private boolean has(Reading read, String topic) {
        return phrases.has(topic, read.words());
    }

    private static Optional<String> uuid(String text) {
        var match = UUID.matcher(text);
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }

    private static Optional<String> listingOfPage(String page) {
        return page.startsWith("/pieces/") ? uuid(page) : Optional.empty();
    }

    private static Optional<String> errorCode(String message) {
        var match = ERROR_CODE.matcher(message);
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }

    /// A message as it was read.
    private record Reading(
            List<String> words,
            RecognizedTerms terms,
            Optional<String> listing,
            Optional<String> code,
            boolean namesListing) {
        boolean isAboutOrder(Phrases phrases) {
            return !terms.orderNumbers().isEmpty() || phrases.has("order", words);
        }
    }

    /// A recognised message.
    ///
    /// @param text as it was written
    /// @param listing id of the listing it is about: named in it, or that of the page
    /// @param code the error code in it
    record RecognizedMessage(
            String text,
            Intent intent,
            RecognizedTerms terms,
            Optional<String> listing,
            Optional<String> code) {}
}
