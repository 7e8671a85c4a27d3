package fr.reemploi.adapters.http.cody;

import fr.reemploi.adapters.http.api.AbsoluteLinks;
import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.EventStream;
import fr.reemploi.adapters.http.api.JsonObject;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.adapters.http.api.QueryParameters;
import fr.reemploi.adapters.http.api.RequestSchemas;
import fr.reemploi.adapters.http.api.Responses;
import fr.reemploi.adapters.http.api.json.PageJson;
import fr.reemploi.adapters.http.cody.CodyJson.CodyAnswerJson;
import fr.reemploi.adapters.http.cody.CodyJson.ConversationJson;
import fr.reemploi.adapters.http.cody.CodyJson.ConversationSummary;
import fr.reemploi.adapters.http.cody.CodyJson.NewConversation;
import fr.reemploi.application.cody.AnswerListener;
import fr.reemploi.application.cody.AnswerMessage;
import fr.reemploi.application.cody.AnswerMessage.AskedQuestion;
import fr.reemploi.application.cody.ChatModelException;
import fr.reemploi.application.cody.CodyCaller;
import fr.reemploi.application.cody.ManageCodyConversations;
import fr.reemploi.application.cody.proposal.ManageProposals;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.application.shared.ClientAddress;
import fr.reemploi.domain.cody.CodyConversationId;
import fr.reemploi.domain.cody.CodyMessage;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.shared.Language;
import fr.reemploi.domain.shared.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// Conversations with Cody.
@Tag(name = "Cody")
@RestController
@RequestMapping(ApiPaths.BASE + "/cody/conversations")
class CodyController {
    private static final Logger LOG = LoggerFactory.getLogger(CodyController.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_PAGE = 300;

    private final ManageCodyConversations conversations;
    private final AnswerMessage answers;
    private final ManageProposals proposals;
    private final AbsoluteLinks links;

    CodyController(
            ManageCodyConversations conversations,
            AnswerMessage answers,
            ManageProposals proposals,
            AbsoluteLinks links) {
        this.conversations = conversations;
        this.answers = answers;
        this.proposals = proposals;
        this.links = links;
    }

    @ApiOperation(
            value = "Start a conversation with Cody; without a token it is forgotten after a day",
            status = 201,
            response = NewConversation.class,
            problems = "429 rate.limited")
    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<NewConversation> start(
            Optional<Actor> actor,
            Language language,
            ClientAddress address,
            HttpServletRequest request) {
        var caller = new CodyCaller(actor, address, language);
        var started = conversations.start(caller);
        return Responses.created(
                links.api(request, "/cody/conversations/" + started.id()),
                NewConversation.of(started, answers.mode(), answers.budget(caller)));
    }

    @ApiOperation(
            value = "List the caller's conversations with Cody, the last used first",
            query = {"limit", "cursor"},
            response = ConversationSummary.class,
            shape = ApiOperation.Shape.PAGE)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    PageJson<ConversationSummary> list(Actor actor, QueryParameters parameters) {
        return PageJson.of(
                conversations.list(actor, parameters.limit(), parameters.cursor()),
                ConversationSummary::of);
    }

    @ApiOperation(
            value = "Get a conversation with Cody",
            response = ConversationJson.class,
            problems = "404 cody.conversation-unknown")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ConversationJson read(
            Optional<Actor> actor,
            Language language,
            ClientAddress address,
            @PathVariable String id,
            HttpServletRequest request) {
        var caller = new CodyCaller(actor, address, language);
        return ConversationJson.of(
                conversations.read(caller, id(id)),
                links.base(request),
                message -> proposals(caller, message));
    }

    @ApiOperation(
            value = "Delete a conversation with Cody",
            status = 204,
            problems = "404 cody.conversation-unknown")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            Optional<Actor> actor,
            Language language,
            ClientAddress address,
            @PathVariable String id) {
        conversations.delete(new CodyCaller(actor, address, language), id(id));
        return Responses.noContent();
    }

    @ApiOperation(
            value =
                    "Send a message to Cody; with `Accept: text/event-stream` the answer is"
                            + " streamed as events token, tool, proposal, done and error",
            body = RequestSchemas.CodyQuestion.class,
            response = CodyAnswerJson.class,
            streams = true,
            problems = {
                "404 cody.conversation-unknown",
                "429 rate.limited",
                "429 cody.budget-spent"
            })
    @PostMapping("/{id}/messages")
    void answer(
            Optional<Actor> actor,
            Language language,
            ClientAddress address,
            @PathVariable String id,
            JsonObject body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var caller = new CodyCaller(actor, address, language);
        conversations.read(caller, id(id));
        var question = question(body);
        var base = links.base(request);
        if (EventStream.isRequested(request)) {
            stream(caller, id(id), question, new EventStream(request, response), base);
            return;
        }
        var answer = answers.answer(caller, id(id), question, AnswerListener.NONE);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        var proposed = proposals(caller, answer.message());
        response.getOutputStream()
                .write(JSON.writeValueAsBytes(CodyAnswerJson.of(answer, base, proposed)));
    }

    /// Those of a message that are still stored, in their state of now.
    private List<ProposalJson> proposals(CodyCaller caller, CodyMessage message) {
        if (message.proposals().isEmpty()) return List.of();
        return proposals.readAll(caller.actor(), message.proposals()).stream()
                .map(proposal -> ProposalJson.of(proposal, proposals.now()))
                .toList();
    }

    private void stream(
            CodyCaller caller,
            CodyConversationId id,
            AskedQuestion question,
            EventStream events,
            String base) {
        try {
            var answer =
                    answers.answer(caller, id, question, new StreamedAnswer(events, proposals));
            events.send("done", CodyJson.DoneJson.of(answer, base));
        } catch (ChatModelException personLeft) {
            LOG.debug("an answer was not read to its end", personLeft);
        } catch (RuntimeException failure) {
            events.fail(failure);
        }
    }

    private static AskedQuestion question(JsonObject body) {
        var form = body.form();
        var page = form.text("page", path -> path).filter(path -> path.length() <= MAX_PAGE);
        var question = form.requiredText("text", text -> AskedQuestion.parse(text, page));
        form.check();
        return question.orElseThrow();
    }

    private static CodyConversationId id(String text) {
        return PathIds.uuid(text)
                .map(CodyConversationId::new)
                .orElseThrow(() -> new NotFoundException("cody.conversation-unknown", text));
    }

    /// Passes an answer on as events.
    private record StreamedAnswer(EventStream events, ManageProposals proposals)
            implements AnswerListener {
        @Override
        public void token(String text) {
            events.send("token", Map.of("text", text));
        }

        @Override
        public void tool(String name, String summary) {
            events.send("tool", Map.of("name", name, "summary", summary));
        }

        @Override
        public void waiting() {
            events.ping();
        }

        @Override
        public void proposal(Proposal proposal) {
            events.send("proposal", ProposalJson.of(proposal, proposals.now()));
        }

        @Override
        public void onCancel(Runnable cancel) {
            events.onCancel(cancel);
        }
    }
}
