package fr.reemploi.demo;

import fr.reemploi.domain.account.SellerKind;
import fr.reemploi.domain.shared.EnumNames;
import fr.reemploi.domain.shared.TsvFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A sample seller.
///
/// @param number determines the SIREN
/// @param parts number of parts for sale
/// @param only category ids of the parts offered; all if empty
record SampleSeller(
        SellerKind kind,
        String tradeName,
        String email,
        int number,
        int parts,
        int warranty,
        List<String> only,
        Map<String, Object> profile) {

    static List<SampleSeller> all() {
        return TsvFile.read(SampleSeller.class, "sellers.tsv").stream()
                .map(SampleSeller::of)
                .toList();
    }

    private static SampleSeller of(TsvFile.Row row) {
        var kind = row.as("kind", text -> EnumNames.parse(SellerKind.class, text));
        var number = row.as("number", Integer::valueOf);
        return new SampleSeller(
                kind,
                row.text("tradeName"),
                // reserved domain (RFC 2606), so that no e-mail can be delivered
                row.text("mailbox") + "@reemploi.example",
                number,
                row.as("parts", Integer::valueOf),
                row.as("warranty", Integer::valueOf),
                row.list("only"),
                profile(row, kind, number));
    }

    private static Map<String, Object> profile(TsvFile.Row row, SellerKind kind, int number) {
        var form = new LinkedHashMap<String, Object>();
        form.put("kind", EnumNames.of(kind));
        form.put("tradeName", row.text("tradeName"));
        form.put("legalName", row.text("legalName"));
        form.put("phone", row.text("phone"));
        form.put("address", address(row));
        if (kind.isProfessional()) {
            form.put("siret", CompanyNumbers.siret(number));
            form.put("vatNumber", CompanyNumbers.vat(number));
        }
        if (kind == SellerKind.RECYCLER) {
            var department = row.text("postalCode").substring(0, 2);
            form.put("vhuApproval", "PR %s %05d D".formatted(department, 10 + number));
        }
        return form;
    }

    private static Map<String, Object> address(TsvFile.Row row) {
        return Map.of(
                "name", row.text("legalName"),
                "line1", row.text("line1"),
                "postalCode", row.text("postalCode"),
                "city", row.text("city"),
                "country", "FR");
    }
}
