package fr.reemploi.application.settings;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Answers a test of the mail settings with the results that a test chose.
public final class FakeMailProbe implements Probe {
    public final List<ProbeResult> results = new CopyOnWriteArrayList<>();
    public final AtomicInteger calls = new AtomicInteger();

    @Override
    public SectionId section() {
        return SectionId.MAIL;
    }

    @Override
    public List<ProbeResult> probe(SettingValues values) {
        calls.incrementAndGet();
        return results;
    }
}
