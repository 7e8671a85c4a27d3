package fr.reemploi.adapters.http.cody;

import fr.reemploi.adapters.http.api.ApiOperation;
import fr.reemploi.adapters.http.api.ApiPaths;
import fr.reemploi.adapters.http.api.PathIds;
import fr.reemploi.application.cody.proposal.ManageProposals;
import fr.reemploi.application.shared.Actor;
import fr.reemploi.domain.cody.Proposal;
import fr.reemploi.domain.cody.ProposalId;
import fr.reemploi.domain.shared.NotFoundException;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Proposals of Cody.
@Tag(name = "Cody")
@RestController
@RequestMapping(
        path = ApiPaths.BASE + "/cody/proposals",
        produces = MediaType.APPLICATION_JSON_VALUE)
class ProposalController {
    private final ManageProposals proposals;

    ProposalController(ManageProposals proposals) {
        this.proposals = proposals;
    }

    @ApiOperation(
            value = "Get a proposal of Cody",
            response = ProposalJson.class,
            problems = "404 proposal.unknown")
    @GetMapping("/{id}")
    ProposalJson readProposal(Actor actor, @PathVariable String id) {
        return json(proposals.read(actor, id(id)));
    }

    @ApiOperation(
            value =
                    "Confirm a proposal of Cody: it is executed once; repeated, the answer is the same",
            response = ProposalJson.class,
            problems = {
                "403 role.required",
                "404 proposal.unknown",
                "409 proposal.state",
                "409 proposal.listing-changed",
                "410 listing.gone"
            })
    @PostMapping("/{id}/confirm")
    ProposalJson confirmProposal(Actor actor, @PathVariable String id) {
        return json(proposals.confirm(actor, id(id)));
    }

    @ApiOperation(
            value =
                    "Undo a confirmed proposal of Cody, if the listing is still as it left it;"
                            + " repeated, the answer is the same",
            response = ProposalJson.class,
            problems = {
                "403 role.required",
                "404 proposal.unknown",
                "409 proposal.state",
                "409 proposal.not-undoable",
                "410 listing.gone"
            })
    @PostMapping("/{id}/undo")
    ProposalJson undoProposal(Actor actor, @PathVariable String id) {
        return json(proposals.undo(actor, id(id)));
    }

    private ProposalJson json(Proposal proposal) {
        return ProposalJson.of(proposal, proposals.now());
    }

    private static ProposalId id(String text) {
        return PathIds.uuid(text)
                .map(ProposalId::new)
                .orElseThrow(() -> new NotFoundException("proposal.unknown", text));
    }
}
