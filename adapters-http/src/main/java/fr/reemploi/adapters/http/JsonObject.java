package fr.reemploi.adapters.http;

import fr.reemploi.application.shared.Form;
import java.util.Map;

/// The JSON object a request's body is.
record JsonObject(Map<String, Object> tree) {
    Form form() {
        return Form.sent(tree);
    }
}
