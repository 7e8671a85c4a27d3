package fr.reemploi.application.cody.proposal;

import fr.reemploi.application.cody.ToolData;
import fr.reemploi.application.cody.ToolResult;
import fr.reemploi.domain.cody.CodyMessage.AnswerSource;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.Proposal.ProposedValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Proposals in results of tools.
final class ProposalData {
    private ProposalData() {}

    static ToolResult result(Proposal proposal, Instant now) {
        var data =
                new ToolData()
                        .put("id", proposal.id().toString())
                        .put("kind", ProposalKind.of(proposal.action()))
                        .put("summary", proposal.summary())
                        .put("state", proposal.status(now))
                        .put("undoable", proposal.isUndoable(now))
                        .put("expiresAt", proposal.expiresAt())
                        .putAll(
                                "changes",
                                proposal.changes().stream().map(ProposalData::value).toList());
        return new ToolResult(
                Map.of("proposal", data.map()),
                List.of(),
                List.of(new AnswerSource("proposal", proposal.id().toString())),
                List.of(proposal));
    }

    private static Map<String, Object> value(ProposedValue value) {
        return new ToolData()
                .put("field", value.field())
                .put("before", value.before())
                .put("after", value.after())
                .map();
    }
}
