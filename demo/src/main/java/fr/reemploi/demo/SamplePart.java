package fr.reemploi.demo;

import fr.reemploi.demo.picture.PartDrawing;
import fr.reemploi.demo.picture.PartTag;
import java.util.Map;

/// One part for sale, and how its picture is taken.
///
/// @param seller which yard, by its place in their list
/// @param listing what the yard says of it, as a client of the API would
record SamplePart(int seller, String sku, Map<String, Object> listing, Picture picture) {
    record Picture(PartDrawing drawing, PartTag tag, boolean rightHand) {}
}
