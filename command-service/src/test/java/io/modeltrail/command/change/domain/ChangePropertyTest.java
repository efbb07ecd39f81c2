package io.modeltrail.command.change.domain;

import static io.modeltrail.command.change.domain.Changes.ADA;
import static io.modeltrail.command.change.domain.Changes.CARL;
import static io.modeltrail.command.change.domain.Changes.DIGEST;
import static io.modeltrail.command.change.domain.Changes.MIA;
import static io.modeltrail.command.change.domain.Changes.NOON;
import static io.modeltrail.command.change.domain.Changes.OLGA;
import static io.modeltrail.command.change.domain.Changes.RAE;
import static io.modeltrail.command.change.domain.Changes.facts;
import static io.modeltrail.command.change.domain.Changes.impact;
import static io.modeltrail.command.change.domain.Changes.proposal;
import static io.modeltrail.command.change.domain.Changes.signature;
import static org.assertj.core.api.Assertions.assertThat;

import io.modeltrail.command.domain.Rejection;
import io.modeltrail.events.catalog.ChangeKind;
import io.modeltrail.events.change.ApproverRole;
import io.modeltrail.events.change.AssessedChange;
import io.modeltrail.events.change.ChangeProposal;
import io.modeltrail.events.change.ChangeRequestCommand;
import io.modeltrail.events.change.ChangeRequestCommand.ApproveChange;
import io.modeltrail.events.change.ChangeRequestCommand.AssessImpact;
import io.modeltrail.events.change.ChangeRequestCommand.RejectChange;
import io.modeltrail.events.change.ChangeRequestCommand.RequestChange;
import io.modeltrail.events.change.ChangeRequestCommand.WithdrawChange;
import io.modeltrail.events.change.ChangeRequestEvent;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeApproved;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeImpactAssessed;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRejected;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeRequested;
import io.modeltrail.events.change.ChangeRequestEvent.ChangeSigned;
import io.modeltrail.events.change.ImpactArea;
import io.modeltrail.events.signing.SignatureMeaning;
import io.modeltrail.events.wire.Digests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/// Whatever requesters, assessors and signers send, in whatever order.
class ChangePropertyTest {

    private static final List<String> PEOPLE = List.of(MIA, ADA, CARL, RAE, OLGA);
    private static final List<ChangeProposal> PROPOSALS = Stream.of(ChangeKind.values())
            .flatMap(kind -> Stream.of(proposal(kind), proposal(kind, ImpactArea.PERFORMANCE)))
            .toList();

    @Property(tries = 500)
    void noSequenceOfCommandsApprovesAChangeWithoutItsDifferentSigners(
            @ForAll("proposals") ChangeProposal proposal, @ForAll("commands") List<Step> steps) {
        var events = new ArrayList<ChangeRequestEvent>();
        var state = ChangeRequest.initial();
        for (var step : steps) {
            try {
                for (var event : ChangeDecider.decide(step.of(proposal, events), state, facts())) {
                    state = state.evolve(event);
                    events.add(event);
                    if (event instanceof ChangeApproved approved) {
                        check(proposal, approved, events);
                    }
                }
            } catch (Rejection refused) {
                assertThat(refused.unmet()).isNotEmpty();
            }
        }
        assertThat(events.stream()
                        .filter(it -> it instanceof ChangeApproved || it instanceof ChangeRejected)
                        .count())
                .as("decisions")
                .isLessThanOrEqualTo(1);
        assertThat(events.stream().reduce(ChangeRequest.initial(), ChangeRequest::evolve, (_, last) -> last))
                .as("replay")
                .isEqualTo(state);
    }

    private static void check(ChangeProposal proposal, ChangeApproved approved, List<ChangeRequestEvent> events) {
        var signed = of(ChangeSigned.class, events);
        var requested = of(ChangeRequested.class, events).getFirst();
        var assessments = of(ChangeImpactAssessed.class, events);
        var parties = signed.stream()
                .flatMap(it -> Signing.parties(it.signature()).stream())
                .toList();

        assertThat(approved.signers()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
        assertThat(parties).doesNotHaveDuplicates().doesNotContain(requested.requestedBy(), requested.registeredBy());
        assertThat(signed)
                .extracting(ChangeSigned::role)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        assessments.isEmpty()
                                ? requested.signaturesNeeded()
                                : assessments.getLast().signaturesNeeded());
        assertThat(signed)
                .extracting(it -> it.signature().digest())
                .containsOnly(
                        assessments.isEmpty()
                                ? Digests.of(proposal)
                                : assessments.getLast().digest());
        assertThat(assessments.isEmpty() && proposal.kind() != ChangeKind.HOTFIX)
                .isFalse();
    }

    private static <T> List<T> of(Class<T> type, List<ChangeRequestEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Provide
    Arbitrary<ChangeProposal> proposals() {
        return Arbitraries.of(PROPOSALS);
    }

    @Provide
    Arbitrary<List<Step>> commands() {
        var people = Arbitraries.of(PEOPLE);
        var roles = Arbitraries.of(ApproverRole.class);
        Arbitrary<Step> requests = people.map(by -> (proposal, _) -> new RequestChange("c-1", proposal, by, NOON));
        Arbitrary<Step> assessments = Combinators.combine(people, Arbitraries.of(ImpactArea.class))
                .as((by, area) -> (_, _) -> new AssessImpact("c-1", impact(area), by, NOON));
        Arbitrary<Step> approvals = Combinators.combine(
                        people,
                        people.injectNull(0.8),
                        roles,
                        Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false)))
                .as((by, principal, role, right) -> (proposal, events) -> new ApproveChange(
                        "c-1",
                        role,
                        signature(SignatureMeaning.APPROVAL, by, principal, right ? digest(proposal, events) : DIGEST),
                        NOON));
        Arbitrary<Step> rejections = Combinators.combine(people, roles)
                .as((by, role) -> (proposal, events) -> new RejectChange(
                        "c-1",
                        role,
                        "no",
                        signature(SignatureMeaning.REJECTION, by, null, digest(proposal, events)),
                        NOON));
        Arbitrary<Step> withdrawals = people.map(by -> (_, _) -> new WithdrawChange("c-1", "no", by, NOON));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, requests),
                        Tuple.of(4, assessments),
                        Tuple.of(20, approvals),
                        Tuple.of(1, rejections),
                        Tuple.of(1, withdrawals))
                .list()
                .ofMinSize(8)
                .ofMaxSize(30);
    }

    /// What a signer would read off the last event that shows a digest.
    private static String digest(ChangeProposal proposal, List<ChangeRequestEvent> events) {
        var assessments = of(ChangeImpactAssessed.class, events);
        return assessments.isEmpty()
                ? Digests.of(proposal)
                : Digests.of(new AssessedChange(proposal, assessments.getLast().impact()));
    }

    /// A command that may depend on what has happened.
    interface Step {
        ChangeRequestCommand of(ChangeProposal proposal, List<ChangeRequestEvent> events);
    }
}
