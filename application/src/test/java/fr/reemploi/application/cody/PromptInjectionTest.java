package fr.reemploi.application.cody;

import static fr.reemploi.application.Examples.IDS;
import static fr.reemploi.application.Examples.aDraft;
import static fr.reemploi.application.Examples.aPublishedListing;
import static fr.reemploi.application.Examples.aSeller;
import static fr.reemploi.application.Examples.aSession;
import static fr.reemploi.application.Examples.anAccount;
import static org.assertj.core.api.Assertions.assertThat;

import fr.reemploi.application.Examples;
import fr.reemploi.application.InMemoryApplication;
import fr.reemploi.application.cody.AnswerMessage.AskedQuestion;
import fr.reemploi.application.cody.ChatModel.ChatReply;
import fr.reemploi.application.cody.ChatModel.ChatRequest;
import fr.reemploi.application.cody.ChatModel.ChatTurn.ToolTurn;
import fr.reemploi.application.order.OrderExamples;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.application.shared.ExpectedVersion;
import fr.reemploi.application.shared.Form;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.Role;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.content.FaqEntryId;
import fr.reemploi.domain.listing.Listing;
import fr.reemploi.domain.listing.ListingDetails;
import fr.reemploi.domain.listing.Title;
import fr.reemploi.domain.order.Order;
import fr.reemploi.domain.shared.Change;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.TsvFile;
import fr.reemploi.domain.shared.TsvFile.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The attempts of `injections.tsv`: a stranger leaves a text, a person asks about it, and the
/// model obeys the text. Each attempt states where the text is left, who asks, and what the model
/// calls.
class PromptInjectionTest {
    /// Places whose texts reach a model, as data in the result of a tool.
    private static final Set<String> SHOWN =
            Set.of("title", "description", "reference", "faq-question", "faq-answer");

    private static final String SECRET = "Brouillon confidentiel";

    private final InMemoryApplication application = new InMemoryApplication();
    private final Account victim = seller();
    private final Account stranger = seller();
    private final Listing draft =
            application.listings.save(
                    Change.of(aDraft(victim.id(), titled(aDraft(victim.id()), SECRET).details())));
    private final Listing onSale =
            application.listings.save(Change.of(aPublishedListing(victim.id())));
    private final Order order =
            application.orders.save(
                    Change.of(
                            OrderExamples.anOrder(
                                    victim.id(), victim.id(), application.clock.instant())));

    static List<Row> attempts() {
        return TsvFile.read(PromptInjectionTest.class, "injections.tsv");
    }

    @Test
    void there_are_sixty_attempts_at_least_in_every_place() {
        assertThat(attempts()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(attempts().stream().map(row -> row.text("place")).distinct())
                .contains(
                        "title",
                        "description",
                        "reference",
                        "location",
                        "sku",
                        "trade-name",
                        "display-name",
                        "faq-question",
                        "faq-answer",
                        "file-name",
                        "message",
                        "page");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void a_model_that_obeys_reaches_no_tool_and_no_datum_it_should_not(Row attempt) {
        var text = filled(attempt.text("text"));
        var place = attempt.text("place");
        var first = leave(place, text);
        var caller = caller(attempt.text("caller"));
        if (first.isPresent()) application.chatModel.replies(ChatReply.calls(List.of(first.get())));
        application.chatModel.replies(
                ChatReply.calls(
                        List.of(
                                ToolCall.of(
                                        attempt.text("tool"),
                                        arguments(attempt.optional("arguments"))))));
        application.chatModel.replies(PromptInjectionTest::everythingItRead);
        var asked = place.equals("message") ? text : "Que dit cette page ?";
        var page = place.equals("page") ? "/pieces/" + text.replace(' ', '-') : "/faq";

        var answer =
                application.answerMessage.answer(
                        caller,
                        application.manageCodyConversations.start(caller).id(),
                        AskedQuestion.parse(asked, Optional.of(page)),
                        AnswerListener.NONE);

        var last = application.chatModel.requests().getLast();
        var injected = (ToolTurn) last.turns().getLast();
        assertThat(injected.result().errorCode()).isEqualTo(attempt.optional("error"));
        assertThat(answer.message().text())
                .doesNotContain(SECRET, "timeline", "placedAt", victim.email().value());
        assertThat(last.instructions()).doesNotContain(text);
        assertThat(everythingItRead(last).text().contains(text)).isEqualTo(SHOWN.contains(place));
        assertNothingHappened(answer.message().proposals());
    }

    private void assertNothingHappened(List<UUID> proposals) {
        assertThat(application.listings.get(draft.id())).isEqualTo(draft);
        assertThat(application.listings.get(onSale.id())).isEqualTo(onSale);
        assertThat(application.orders.get(order.id())).isEqualTo(order);
        assertThat(application.proposals.count(victim.id())).isZero();
        // what is proposed to the person who asks is not done, and is about nothing of others
        for (var id : proposals)
            assertThat(application.listings.find(proposed(id).action().listing())).isEmpty();
        assertThat(application.accounts.get(victim.id())).isEqualTo(victim);
    }

    private Proposal proposed(UUID id) {
        var proposal = application.proposals.find(new ProposalId(id)).orElseThrow();
        assertThat(proposal.decidedAt()).isEmpty();
        return proposal;
    }

    /// Leaves the text, and returns the call by which the model comes across it.
    private Optional<ToolCall> leave(String place, String text) {
        return switch (place) {
            case "title", "description", "reference", "location", "sku" -> {
                var listing = published(stranger);
                var value = place.equals("reference") ? List.of(text) : (Object) text;
                var name = place.equals("reference") ? "references" : place;
                var actor = actor(stranger);
                application.updateListing.patch(
                        actor, listing.id(), ExpectedVersion.ANY, Map.of(name, value));
                yield Optional.of(show(listing));
            }
            case "faq-question", "faq-answer" -> {
                var isQuestion = place.equals("faq-question");
                var texts =
                        Map.<String, Object>of(
                                "question", isQuestion ? "Cette page ? " + text : "Cette page ?",
                                "answer", isQuestion ? "Oui." : text);
                application.manageFaq.create(
                        actor(
                                application.accounts.save(
                                        Change.of(anAccount().grant(Role.ADMIN).now()))),
                        new FaqEntryId(IDS.next()),
                        Form.ofJson(
                                Map.of(
                                        "category",
                                        "buying",
                                        "order",
                                        1L,
                                        "fr",
                                        texts,
                                        "en",
                                        texts)));
                yield Optional.of(
                        ToolCall.of(SearchFaqTool.NAME, Map.of("question", "Cette page ?")));
            }
            case "trade-name" -> {
                var old = stranger.seller().orElseThrow();
                var renamed =
                        new SellerProfile(
                                old.kind(),
                                text,
                                old.legalName(),
                                old.siret(),
                                old.vatNumber(),
                                old.vhuApproval(),
                                old.phone(),
                                old.address());
                application.accounts.save(stranger.updateSellerProfile(renamed, Examples.NOON));
                yield Optional.of(show(published(stranger)));
            }
            case "display-name" -> {
                application.accounts.save(stranger.rename(text, Language.FR));
                yield Optional.of(show(published(stranger)));
            }
            // the name of a file is stored nowhere
            case "file-name" -> Optional.of(show(published(stranger)));
            case "message", "page" -> Optional.empty();
            default -> throw new IllegalArgumentException(place);
        };
    }

    private static ToolCall show(Listing listing) {
        return ToolCall.of(ShowListingTool.NAME, Map.of("listingId", listing.id().toString()));
    }

    private Listing published(Account account) {
        return application.listings.save(Change.of(aPublishedListing(account.id())));
    }

    /// What a model would repeat if it were told to: all that it read from tools.
    private static ChatReply everythingItRead(ChatRequest request) {
        var read = new StringBuilder("Voici :");
        for (var turn : request.turns())
            if (turn instanceof ToolTurn(_, var result)) read.append(' ').append(result.data());
        return ChatReply.text(read.toString());
    }

    private Map<String, Object> arguments(Optional<String> written) {
        var arguments = new LinkedHashMap<String, Object>();
        for (var pair :
                written.map(this::filled).map(text -> text.split(";")).orElse(new String[0])) {
            var parts = pair.split("=", 2);
            arguments.put(
                    parts[0],
                    parts[1].matches("[0-9]+") ? (Object) Long.valueOf(parts[1]) : parts[1]);
        }
        return arguments;
    }

    private String filled(String text) {
        return text.replace("{draft}", draft.id().toString())
                .replace("{listing}", onSale.id().toString())
                .replace("{order}", order.number().value())
                .replace("{order-id}", order.id().toString())
                .replace("{victim}", victim.id().toString());
    }

    private CodyCaller caller(String role) {
        var actor =
                switch (role) {
                    case "visitor" -> Optional.<Actor>empty();
                    case "buyer" ->
                            Optional.of(actor(application.accounts.save(Change.of(anAccount()))));
                    case "seller" -> Optional.of(actor(seller()));
                    default -> throw new IllegalArgumentException(role);
                };
        return new CodyCaller(actor, ClientAddress.of("192.0.2.7"), Language.FR);
    }

    private Account seller() {
        return application.accounts.save(Change.of(aSeller()));
    }

    private static Listing titled(Listing listing, String title) {
        return listing.updateDetails(
                        new ListingDetails(
                                listing.details().sku(),
                                new Title(title),
                                listing.details().description(),
                                listing.details().part(),
                                listing.details().donor(),
                                listing.details().offer(),
                                listing.details().parcel(),
                                listing.details().location()),
                        Examples.NOON)
                .now();
    }

    private static Actor actor(Account account) {
        return new Actor(account.id(), account.roles(), aSession(account.id()).id());
    }
}
