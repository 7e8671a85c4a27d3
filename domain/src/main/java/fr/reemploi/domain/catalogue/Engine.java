package fr.reemploi.domain.catalogue;

import fr.reemploi.domain.vehicle.Fuel;
import java.util.Optional;

/// An engine, identified by the code on its block; the power is that of its most common version.
public record Engine(
        String code, Fuel fuel, Optional<Integer> displacementCc, Optional<Integer> powerKw) {}
