package fr.reemploi.adapters.web.cody;

import fr.reemploi.adapters.web.page.PageContext;
import fr.reemploi.adapters.web.page.PageLinks;
import fr.reemploi.adapters.web.page.Redirects;
import fr.reemploi.application.cody.AnswerListener;
import fr.reemploi.application.cody.AnswerMessage;
import fr.reemploi.application.cody.AnswerMessage.AskedQuestion;
import fr.reemploi.application.cody.ChatModelException;
import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.cody.ManageCodyConversations;
import fr.reemploi.application.cody.proposal.ManageProposals;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.Messages;
import fr.reemploi.application.shared.RateLimitedException;
import fr.reemploi.domain.cody.CodyConversation;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.shared.ConflictException;
import fr.reemploi.domain.shared.GoneException;
import fr.reemploi.domain.shared.InvalidInputException;
import fr.reemploi.domain.shared.NotFoundException;
import fr.reemploi.domain.shared.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The page of Cody: a form that works without script; with it, answers are streamed.
@Controller
final class CodyPage {
    private static final Logger LOG = LoggerFactory.getLogger(CodyPage.class);
    private static final String ADDRESS = "/cody";
    private static final String EVENTS = "text/event-stream";

    private final ManageCodyConversations conversations;
    private final AnswerMessage answers;
    private final ManageProposals proposals;
    private final CodyViews views;

    CodyPage(
            ManageCodyConversations conversations,
            AnswerMessage answers,
            ManageProposals proposals,
            CodyViews views) {
        this.conversations = conversations;
        this.answers = answers;
        this.proposals = proposals;
        this.views = views;
    }

    @GetMapping(ADDRESS)
    ModelAndView begin(PageContext context) {
        return show(context, Optional.empty(), Outcome.OK);
    }

    /// What the worker of the app shows without a network: the same for everybody.
    @GetMapping(ADDRESS + "/hors-ligne")
    ModelAndView offline(PageContext context) {
        return context.show("codyOffline", context.text("cody.offline.title"), "");
    }

    @GetMapping(ADDRESS + "/{id}")
    ModelAndView read(@PathVariable String id, PageContext context) {
        var conversation = conversations.read(caller(context), id(id));
        return show(context, Optional.of(conversation), Outcome.OK);
    }

    /// Answers a message: as events for the script, else by a redirect to the conversation.
    @PostMapping(ADDRESS)
    @Nullable ModelAndView answer(PageContext context) {
        return isStreamed(context.request()) ? stream(context) : answerForm(context);
    }

    private ModelAndView answerForm(PageContext context) {
        var typed = context.parameter("text");
        try {
            var question = question(context);
            var conversation = current(context);
            answers.answer(caller(context), conversation.id(), question, AnswerListener.NONE);
            return Redirects.to(ADDRESS + "/" + conversation.id() + "#last");
        } catch (InvalidInputException invalid) {
            var fault = Messages.of(invalid.errors().getFirst(), context.language());
            return rejected(context, HttpStatus.UNPROCESSABLE_CONTENT, fault, typed);
        } catch (RateLimitedException limited) {
            return rejected(context, HttpStatus.TOO_MANY_REQUESTS, limit(context, limited), typed);
        }
    }

    private static String limit(PageContext context, RateLimitedException limited) {
        var when = context.retryLater(limited);
        return limited.code().equals("rate.limited")
                ? when
                : Messages.of(context.language(), limited.code());
    }

    private ModelAndView rejected(
            PageContext context, HttpStatus status, String fault, String typed) {
        var conversation =
                Uuids.parse(context.parameter("conversation"))
                        .map(CodyConversationId::new)
                        .map(id -> conversations.read(caller(context), id));
        return show(context, conversation, new Outcome(status, fault, "", typed));
    }

    private @Nullable ModelAndView stream(PageContext context) {
        var events = new PageEvents(context.response());
        try {
            var question = question(context);
            var conversation = current(context);
            answers.answer(caller(context), conversation.id(), question, events);
            events.send("done", ADDRESS + "/" + conversation.id());
        } catch (InvalidInputException invalid) {
            events.send("fault", Messages.of(invalid.errors().getFirst(), context.language()));
        } catch (RateLimitedException limited) {
            events.send("fault", limit(context, limited));
        } catch (ChatModelException personLeft) {
            LOG.debug("an answer was not read to its end", personLeft);
        }
        return null;
    }

    @PostMapping(ADDRESS + "/{id}/supprimer")
    ModelAndView delete(@PathVariable String id, PageContext context) {
        conversations.delete(caller(context), id(id));
        return Redirects.to(ADDRESS);
    }

    @PostMapping(ADDRESS + "/propositions/{id}/confirmer")
    ModelAndView confirm(@PathVariable String id, PageContext context) {
        return decide(context, proposalId(id), proposals::confirm);
    }

    @PostMapping(ADDRESS + "/propositions/{id}/annuler")
    ModelAndView undo(@PathVariable String id, PageContext context) {
        return decide(context, proposalId(id), proposals::undo);
    }

    /// Shows the conversation again, with the new state or with what prevents it.
    private ModelAndView decide(
            PageContext context, ProposalId id, BiConsumer<Actor, ProposalId> decision) {
        var actor = context.signedIn();
        var conversation =
                conversations.read(caller(context), id(context.parameter("conversation")));
        try {
            decision.accept(actor, id);
            return Redirects.to(ADDRESS + "/" + conversation.id() + "#proposal-" + id);
        } catch (ConflictException | InvalidInputException | GoneException rejected) {
            var fault = Messages.of(rejected, context.language());
            return show(
                    context,
                    Optional.of(conversation),
                    new Outcome(HttpStatus.CONFLICT, fault, id.toString(), ""));
        }
    }

    private static ProposalId proposalId(String text) {
        return Uuids.parse(text)
                .map(ProposalId::new)
                .orElseThrow(() -> new NotFoundException("proposal.unknown", text));
    }

    private ModelAndView show(
            PageContext context, Optional<CodyConversation> conversation, Outcome outcome) {
        context.noStore();
        var own =
                context.actor().isEmpty()
                        ? List.<CodyConversation>of()
                        : conversations
                                .list(context.signedIn(), CodyViews.LISTED, Optional.empty())
                                .items();
        var view =
                views.of(
                        context,
                        conversation,
                        own,
                        new CodyViews.Input(
                                PageLinks.localOrHome(context.parameter("page")),
                                outcome.fault(),
                                outcome.proposal(),
                                outcome.typed(),
                                answers.budget(caller(context))));
        return context.show(outcome.status(), "cody", context.text("cody.title"), view);
    }

    /// The conversation of the form, or a new one.
    private CodyConversation current(PageContext context) {
        var caller = caller(context);
        var id = context.parameter("conversation");
        return id.isEmpty() ? conversations.start(caller) : conversations.read(caller, id(id));
    }

    private static AskedQuestion question(PageContext context) {
        return AskedQuestion.parse(
                context.parameter("text"),
                Optional.of(context.parameter("page")).filter(page -> !page.isEmpty()));
    }

    private static boolean isStreamed(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(EVENTS);
    }

    private static CodyCaller caller(PageContext context) {
        return new CodyCaller(context.actor(), context.clientAddress(), context.language());
    }

    private static CodyConversationId id(String text) {
        return Uuids.parse(text)
                .map(CodyConversationId::new)
                .orElseThrow(() -> new NotFoundException("cody.conversation-unknown", text));
    }

    /// How a message or a decision went.
    ///
    /// @param proposal id of the proposal the fault is about; empty where it is about the message
    private record Outcome(HttpStatus status, String fault, String proposal, String typed) {
        static final Outcome OK = new Outcome(HttpStatus.OK, "", "", "");
    }
}
