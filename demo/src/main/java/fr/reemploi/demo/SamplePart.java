package fr.reemploi.demo;

import fr.reemploi.demo.picture.PartDrawing;
import fr.reemploi.demo.picture.PartTag;
import java.util.Map;

/// A part for sale, and the data of its photo.
///
/// @param seller index of the seller
/// @param listing request body of the listing, as for the REST API
record SamplePart(int seller, String sku, Map<String, Object> listing, Picture picture) {
    record Picture(PartDrawing drawing, PartTag tag, boolean rightHand) {}
}
