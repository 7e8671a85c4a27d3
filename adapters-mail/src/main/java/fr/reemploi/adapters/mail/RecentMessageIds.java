package fr.reemploi.adapters.mail;

import java.util.LinkedHashSet;
import java.util.Set;

/// The letters sent last, so that one event told twice is not written of twice. A restart forgets
/// them; then the `Message-ID` tells.
final class RecentMessageIds {
    private static final int MAX_SIZE = 10_000;

    private final Set<String> ids = new LinkedHashSet<>();

    synchronized boolean contains(String id) {
        return ids.contains(id);
    }

    synchronized void add(String id) {
        ids.add(id);
        if (ids.size() <= MAX_SIZE) return;
        var oldest = ids.iterator();
        oldest.next();
        oldest.remove();
    }
}
