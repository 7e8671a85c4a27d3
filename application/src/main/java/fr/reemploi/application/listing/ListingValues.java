package fr.reemploi.application.listing;

import fr.reemploi.domain.listing.ListingDetails;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The details of a listing as the tree that `ListingForm` reads; merge patches are applied to it.
/// Absent values are left out.
public final class ListingValues {
    private ListingValues() {}

    public static Map<String, Object> of(ListingDetails details) {
        var tree = new LinkedHashMap<String, Object>();
        var objects = new HashMap<String, Map<String, Object>>();
        objects.put("", tree);
        for (var field : ListingField.values()) {
            var value = field.value(details);
            if (value.isEmpty()) continue;
            objects.computeIfAbsent(
                            field.parent().orElse(""),
                            parent -> {
                                var object = new LinkedHashMap<String, Object>();
                                tree.put(parent, object);
                                return object;
                            })
                    .put(field.key(), value.get());
        }
        return tree;
    }
}
