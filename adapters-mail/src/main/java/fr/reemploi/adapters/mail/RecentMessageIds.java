package fr.reemploi.adapters.mail;

import java.util.LinkedHashSet;
import java.util.Set;

/// Ids of the last 10,000 messages sent, so that an event delivered twice does not send two
/// messages. The ids are lost on restart; a duplicate then has the same `Message-ID`.
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
