package fr.reemploi.adapters.http.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.reemploi.adapters.http.api.json.AddressJson;
import fr.reemploi.application.lookup.Verification;
import fr.reemploi.domain.account.Account;
import fr.reemploi.domain.account.SellerProfile;
import fr.reemploi.domain.account.Siret;
import fr.reemploi.domain.account.VatNumber;
import fr.reemploi.domain.account.VhuApproval;
import fr.reemploi.domain.shared.EnumNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// An account as its owner sees it.
public record AccountJson(
        UUID id,
        String email,
        boolean emailVerified,
        String displayName,
        String locale,
        List<String> roles,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<ProfileJson> seller,
        long version) {
    static AccountJson of(Account account) {
        return of(account, Optional.empty());
    }

    /// @param verification what the company and VAT registers say of the seller's numbers
    public static AccountJson of(Account account, Optional<Verification> verification) {
        return new AccountJson(
                account.id().value(),
                account.email().value(),
                account.emailVerified(),
                account.displayName(),
                account.language().tag(),
                account.roles().stream().sorted().map(EnumNames::of).toList(),
                account.seller().map(profile -> ProfileJson.of(profile, verification)),
                account.version().value());
    }

    /// The seller profile.
    record ProfileJson(
            String kind,
            String tradeName,
            String legalName,
            Optional<String> siret,
            Optional<String> vatNumber,
            Optional<String> vhuApproval,
            String phone,
            AddressJson address,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<VerificationJson> verification) {
        static ProfileJson of(SellerProfile profile, Optional<Verification> verification) {
            return new ProfileJson(
                    EnumNames.of(profile.kind()),
                    profile.tradeName(),
                    profile.legalName(),
                    profile.siret().map(Siret::value),
                    profile.vatNumber().map(VatNumber::value),
                    profile.vhuApproval().map(VhuApproval::display),
                    profile.phone().value(),
                    AddressJson.of(profile.address()),
                    verification.map(VerificationJson::of));
        }
    }

    /// Status of the seller's numbers in the registers; a number the seller did not give is absent.
    record VerificationJson(
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> siret,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> vat,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> officialName,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Instant> checkedAt) {
        static VerificationJson of(Verification verification) {
            return new VerificationJson(
                    verification.siretStatus().map(EnumNames::of),
                    verification.vatStatus().map(EnumNames::of),
                    verification.officialName(),
                    verification.checkedAt());
        }
    }
}
