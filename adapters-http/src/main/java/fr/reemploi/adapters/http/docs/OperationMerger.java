package fr.reemploi.adapters.http.docs;

import fr.reemploi.adapters.http.api.Problem;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.TreeMap;

/// Merges two operations of one path and method that differ in the media type of their body:
/// OpenAPI allows only one of them.
final class OperationMerger {
    private OperationMerger() {}

    /// The merged operation, under the operation id that sorts first, whichever was registered
    /// first.
    static Operation merge(Operation first, Operation other) {
        if (first.getOperationId().compareTo(other.getOperationId()) > 0)
            return merge(other, first);
        other.getRequestBody()
                .getContent()
                .forEach((type, media) ->
                        first.getRequestBody().getContent().addMediaType(type, media));
        first.description(other.getSummary() + ": " + types(other));
        other.getResponses().forEach((status, response) -> add(first, status, response));
        return first;
    }

    private static void add(Operation operation, String status, ApiResponse response) {
        var existing = operation.getResponses().get(status);
        if (existing == null) operation.getResponses().addApiResponse(status, response);
        else addProblems(existing, response);
    }

    private static void addProblems(ApiResponse existing, ApiResponse additional) {
        var content = existing.getContent().get(Problem.MEDIA_TYPE);
        var added = additional.getContent().get(Problem.MEDIA_TYPE);
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
