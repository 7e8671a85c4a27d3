package fr.reemploi.application.shipping;

import fr.reemploi.domain.shipping.Milestone;
import java.util.List;
import java.util.Optional;

/// What a carrier says of a parcel.
///
/// @param milestones what happened, oldest first
public record Tracking(Optional<String> number, Optional<String> page, List<Milestone> milestones) {
    public Tracking {
        milestones = List.copyOf(milestones);
    }
}
