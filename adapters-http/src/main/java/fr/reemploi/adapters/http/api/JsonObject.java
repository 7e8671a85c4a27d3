package fr.reemploi.adapters.http.api;

import fr.reemploi.application.shared.Form;
import java.util.Map;

/// The JSON object of a request body.
public record JsonObject(Map<String, Object> tree) {
    public Form form() {
        return Form.ofJson(tree);
    }
}
