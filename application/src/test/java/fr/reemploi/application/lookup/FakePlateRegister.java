package fr.reemploi.application.lookup;

import fr.reemploi.domain.vehicle.Plate;
import java.util.ArrayList;
import java.util.List;

/// Returns configured results and counts the calls.
public final class FakePlateRegister implements PlateRegister {
    private final List<Plate> requests = new ArrayList<>();
    private Outcome answer = new Outcome.NotConfigured();

    public void setOutcome(Outcome outcome) {
        answer = outcome;
    }

    public List<Plate> requests() {
        return List.copyOf(requests);
    }

    @Override
    public boolean isConfigured() {
        return !(answer instanceof Outcome.NotConfigured);
    }

    @Override
    public Outcome find(Plate plate) {
        if (isConfigured()) requests.add(plate);
        return answer;
    }
}
