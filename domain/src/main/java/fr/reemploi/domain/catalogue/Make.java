package fr.reemploi.domain.catalogue;

import java.util.List;

/// A brand of cars; `aliases` are the other ways people write its name, such as VW.
public record Make(String id, String name, List<String> aliases) {
    public Make {
        aliases = List.copyOf(aliases);
    }
}
