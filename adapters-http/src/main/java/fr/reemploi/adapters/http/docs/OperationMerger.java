package fr.reemploi.adapters.http.docs;

import fr.reemploi.adapters.http.api.Problem;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.TreeMap;

/// Two calls of one address that differ in the type of their body: the description has room for one
/// of them only.
final class OperationMerger {
    private OperationMerger() {}

    /// One that says what both say, under the name that comes first, whichever was found first.
    static Operation join(Operation one, Operation other) {
        if (one.getOperationId().compareTo(other.getOperationId()) > 0) return join(other, one);
        other.getRequestBody()
                .getContent()
                .forEach((type, media) ->
                        one.getRequestBody().getContent().addMediaType(type, media));
        one.description(other.getSummary() + ": " + types(other));
        other.getResponses().forEach((status, answer) -> add(one, status, answer));
        return one;
    }

    private static void add(Operation operation, String status, ApiResponse answer) {
        var known = operation.getResponses().get(status);
        if (known == null) operation.getResponses().addApiResponse(status, answer);
        else addProblems(known, answer);
    }

    private static void addProblems(ApiResponse known, ApiResponse more) {
        var content = known.getContent().get(Problem.MEDIA_TYPE);
        var added = more.getContent().get(Problem.MEDIA_TYPE);
        if (content == null || added == null) return;
        var examples = new TreeMap<>(content.getExamples());
        examples.putAll(added.getExamples());
        content.setExamples(examples);
        var title = known.getDescription().replaceFirst(": .*", "");
        known.setDescription(title + ": " + String.join(", ", examples.keySet()));
    }

    private static String types(Operation operation) {
        return String.join(", ", operation.getRequestBody().getContent().keySet());
    }
}
