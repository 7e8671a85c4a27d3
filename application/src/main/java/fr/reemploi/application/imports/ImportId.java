package fr.reemploi.application.imports;

import java.util.UUID;

/// Identifies an import.
public record ImportId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
