package fr.reemploi.domain.catalogue;

import java.util.List;

/// A car make; `aliases` are alternative spellings of its name, such as VW.
public record Make(String id, String name, List<String> aliases) {
    public Make {
        aliases = List.copyOf(aliases);
    }
}
