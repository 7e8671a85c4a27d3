package fr.reemploi.adapters.pdf;

import static fr.reemploi.adapters.pdf.XmlFragment.element;
import static fr.reemploi.adapters.pdf.XmlFragment.text;

import fr.reemploi.application.invoice.Invoice;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.geo.Address;
import fr.reemploi.domain.listing.PartNumber;
import fr.reemploi.domain.order.OrderLine;
import fr.reemploi.domain.order.Sale;
import fr.reemploi.domain.shared.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Renders an invoice as UN/CEFACT Cross Industry Invoice XML, the syntax of EN 16931 and Factur-X.
///
/// @param amounts the amounts without VAT, which sum to the total of the invoice
record FacturX(Invoice invoice, PdfTexts texts, InvoiceAmounts amounts) {
    static final String FILE = "factur-x.xml";

    private static final String UNECE = "urn:un:unece:uncefact:data:standard:";
    private static final String ROOT =
            "rsm:CrossIndustryInvoice xmlns:rsm=\""
                    + UNECE
                    + "CrossIndustryInvoice:100\" xmlns:ram=\""
                    + UNECE
                    + "ReusableAggregateBusinessInformationEntity:100\" xmlns:udt=\""
                    + UNECE
                    + "UnqualifiedDataType:100\"";
    private static final String PROFILE = "urn:cen.eu:en16931:2017";
    private static final String INVOICE = "380";
    private static final String BANK_CARD = "48";
    private static final String SIREN = "0002";
    private static final String FRENCH_PORTAL = "0225";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneId.of("Europe/Paris"));

    byte[] bytes() {
        var xml =
                element(
                        ROOT,
                        element(
                                "rsm:ExchangedDocumentContext",
                                element(
                                        "ram:GuidelineSpecifiedDocumentContextParameter",
                                        text("ram:ID", PROFILE))),
                        document(),
                        element(
                                "rsm:SupplyChainTradeTransaction",
                                XmlFragment.all(amounts.lines().stream().map(this::line)),
                                agreement(),
                                delivery(),
                                settlement()));
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.xml())
                .getBytes(StandardCharsets.UTF_8);
    }

    private XmlFragment document() {
        return element(
                "rsm:ExchangedDocument",
                text("ram:ID", invoice.number().orElseThrow().toString()),
                text("ram:TypeCode", INVOICE),
                date("ram:IssueDateTime", invoice.at()),
                XmlFragment.all(notes().vat().stream().map(note -> note(note, ""))),
                note(texts.get("note.recovery"), "PMT"),
                note(texts.get("note.late"), "PMD"),
                note(texts.get("note.discount"), "AAB"));
    }

    private InvoiceNotes notes() {
        return new InvoiceNotes(invoice, texts);
    }

    /// @param subject subject code that French rules require (UNTDID 4451); may be empty
    private static XmlFragment note(String note, String subject) {
        return element(
                "ram:IncludedNote", text("ram:Content", note), text("ram:SubjectCode", subject));
    }

    private XmlFragment line(InvoiceAmounts.Item item) {
        var line = item.line();
        return element(
                "ram:IncludedSupplyChainTradeLineItem",
                element(
                        "ram:AssociatedDocumentLineDocument",
                        text("ram:LineID", String.valueOf(item.number()))),
                element(
                        "ram:SpecifiedTradeProduct",
                        text("ram:Name", line.title().value()),
                        text("ram:Description", references(line))),
                element(
                        "ram:SpecifiedLineTradeAgreement",
                        element(
                                "ram:NetPriceProductTradePrice",
                                text("ram:ChargeAmount", amount(item.net())))),
                element(
                        "ram:SpecifiedLineTradeDelivery",
                        text("ram:BilledQuantity unitCode=\"C62\"", "1")),
                element(
                        "ram:SpecifiedLineTradeSettlement",
                        tax("ram:ApplicableTradeTax", item.taxed()),
                        element(
                                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                                text("ram:LineTotalAmount", amount(item.net())))));
    }

    private static String references(OrderLine line) {
        return String.join(", ", line.partNumbers().stream().map(PartNumber::value).toList());
    }

    private XmlFragment agreement() {
        var sale = invoice.sale();
        return element(
                "ram:ApplicableHeaderTradeAgreement",
                seller(sale),
                element(
                        "ram:BuyerTradeParty",
                        text("ram:Name", sale.buyer().billing().name()),
                        address(sale.buyer().billing())),
                element(
                        "ram:BuyerOrderReferencedDocument",
                        text("ram:IssuerAssignedID", invoice.order().value())));
    }

    private static XmlFragment seller(Sale sale) {
        var profile = sale.seller().profile();
        return element(
                "ram:SellerTradeParty",
                text("ram:Name", profile.legalName()),
                element(
                        "ram:SpecifiedLegalOrganization",
                        text("ram:ID schemeID=\"" + SIREN + "\"", siren(profile)),
                        text("ram:TradingBusinessName", profile.tradeName())),
                address(profile.address()),
                element(
                        "ram:URIUniversalCommunication",
                        text("ram:URIID schemeID=\"" + FRENCH_PORTAL + "\"", siren(profile))),
                element(
                        "ram:SpecifiedTaxRegistration",
                        text(
                                "ram:ID schemeID=\"VA\"",
                                profile.vatNumber().map(VatNumber::value).orElse(""))));
    }

    private static String siren(SellerProfile profile) {
        return profile.siret().map(Siret::siren).orElse("");
    }

    private static XmlFragment address(Address address) {
        return element(
                "ram:PostalTradeAddress",
                text("ram:PostcodeCode", address.postalCode()),
                text("ram:LineOne", address.line1()),
                text("ram:LineTwo", address.line2().orElse("")),
                text("ram:CityName", address.city()),
                text("ram:CountryID", address.country()));
    }

    private XmlFragment delivery() {
        var address = invoice.sale().delivery().address();
        return element(
                "ram:ApplicableHeaderTradeDelivery",
                element(
                        "ram:ShipToTradeParty",
                        text("ram:Name", address.name()),
                        address(address)));
    }

    private XmlFragment settlement() {
        return element(
                "ram:ApplicableHeaderTradeSettlement",
                text("ram:InvoiceCurrencyCode", invoice.sale().total().currency().toString()),
                element(
                        "ram:SpecifiedTradeSettlementPaymentMeans",
                        text("ram:TypeCode", BANK_CARD)),
                XmlFragment.all(amounts.groups().stream().map(this::group)),
                XmlFragment.all(amounts.charges().stream().map(FacturX::charge)),
                element(
                        "ram:SpecifiedTradeSettlementHeaderMonetarySummation",
                        text("ram:LineTotalAmount", amount(amounts.linesNet())),
                        text("ram:ChargeTotalAmount", amount(amounts.chargesNet())),
                        text("ram:TaxBasisTotalAmount", amount(amounts.net())),
                        text("ram:TaxTotalAmount currencyID=\"EUR\"", amount(invoice.vat())),
                        text("ram:GrandTotalAmount", amount(invoice.sale().total())),
                        text("ram:TotalPrepaidAmount", amount(invoice.sale().total())),
                        text("ram:DuePayableAmount", amount(Money.ZERO))));
    }

    private XmlFragment group(InvoiceAmounts.VatBreakdown group) {
        return element(
                "ram:ApplicableTradeTax",
                text("ram:CalculatedAmount", amount(group.vat())),
                text("ram:TypeCode", "VAT"),
                text("ram:ExemptionReason", group.taxed() ? "" : reason()),
                text("ram:BasisAmount", amount(group.net())),
                text("ram:CategoryCode", category(group.taxed())),
                text("ram:RateApplicablePercent", rate(group.taxed())));
    }

    /// Returns the reason why the other amounts bear no VAT.
    private String reason() {
        var notes = notes().vat();
        return notes.isEmpty() ? texts.get("total-core") : String.join(" ", notes);
    }

    private static XmlFragment charge(InvoiceAmounts.Charge charge) {
        return element(
                "ram:SpecifiedTradeAllowanceCharge",
                element("ram:ChargeIndicator", text("udt:Indicator", "true")),
                text("ram:ActualAmount", amount(charge.net())),
                text("ram:Reason", charge.name()),
                tax("ram:CategoryTradeTax", charge.taxed()));
    }

    private static XmlFragment tax(String name, boolean taxed) {
        return element(
                name,
                text("ram:TypeCode", "VAT"),
                text("ram:CategoryCode", category(taxed)),
                text("ram:RateApplicablePercent", rate(taxed)));
    }

    private static String category(boolean taxed) {
        return taxed ? "S" : "E";
    }

    private static String rate(boolean taxed) {
        return taxed ? BigDecimal.valueOf(Sale.VAT_BASIS_POINTS, 2).toPlainString() : "0.00";
    }

    private static String amount(Money money) {
        return BigDecimal.valueOf(money.minor(), 2).toPlainString();
    }

    private static XmlFragment date(String name, Instant at) {
        return element(name, text("udt:DateTimeString format=\"102\"", DAY.format(at)));
    }

    static Optional<FacturX> ofInvoice(Invoice invoice, PdfTexts texts) {
        var hasVatNumber =
                !invoice.isReceipt() && invoice.sale().seller().profile().vatNumber().isPresent();
        return hasVatNumber
                ? Optional.of(new FacturX(invoice, texts, InvoiceAmounts.of(invoice, texts)))
                : Optional.empty();
    }
}
