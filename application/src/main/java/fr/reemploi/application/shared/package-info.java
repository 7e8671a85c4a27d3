/// What every use case speaks of: who asks, pages, clocks' companions, and what can go wrong
/// outside.
@NullMarked
package fr.reemploi.application.shared;

import org.jspecify.annotations.NullMarked;
