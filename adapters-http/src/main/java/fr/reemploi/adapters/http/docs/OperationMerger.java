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
    static Operation join(Operation first, Operation other) {
        if (first.getOperationId().compareTo(other.getOperationId()) > 0) return join(other, first);
        other.getRequestBody()
                .getContent()
                .forEach((type, media) ->
                        first.getRequestBody().getContent().addMediaType(type, media));
        first.description(other.getSummary() + ": " + types(other));
        other.getResponses().forEach((status, answer) -> add(first, status, answer));
        return first;
    }

    private static void add(Operation operation, String status, ApiResponse answer) {
        var existing = operation.getResponses().get(status);
        if (existing == null) operation.getResponses().addApiResponse(status, answer);
        else addProblems(existing, answer);
    }

    private static void addProblems(ApiResponse existing, ApiResponse more) {
        var content = existing.getContent().get(Problem.MEDIA_TYPE);
        var added = more.getContent().get(Problem.MEDIA_TYPE);
        if (content == null || added == null) return;
        var examples = new TreeMap<>(content.getExamples());
        examples.putAll(added.getExamples());
        content.setExamples(examples);
        var title = existing.getDescription().replaceFirst(": .*", "");
        existing.setDescription(title + ": " + String.join(", ", examples.keySet()));
    }

    private static String types(Operation operation) {
        return String.join(", ", operation.getRequestBody().getContent().keySet());
    }
}
