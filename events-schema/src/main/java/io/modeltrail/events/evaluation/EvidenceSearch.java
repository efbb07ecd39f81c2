package io.modeltrail.events.evaluation;

import io.modeltrail.events.rulepack.EvidencePattern;
import io.modeltrail.events.rulepack.EvidencePattern.All;
import io.modeltrail.events.rulepack.EvidencePattern.Any;
import io.modeltrail.events.rulepack.EvidencePattern.Approved;
import io.modeltrail.events.rulepack.EvidencePattern.NoneOpen;
import io.modeltrail.events.rulepack.EvidencePattern.Recorded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Looks for the evidence that a pattern describes. `now` is what ages are counted up to.
record EvidenceSearch(VersionFacts facts, Instant now) {

    Search find(EvidencePattern pattern) {
        return switch (pattern) {
            case All(var parts) -> Search.all(parts.stream().map(this::find).toList());
            case Any(var parts) -> Search.any(parts.stream().map(this::find).toList());
            case Approved document -> document(document).forDocument(document.kind());
            case Recorded event -> event(event);
            case NoneOpen open -> noneOpen(open);
        };
    }

    /// Whether such an event is on the log and nothing took its place.
    boolean happened(Recorded event) {
        return facts.inForce(event.type()).stream().anyMatch(fact -> matches(event, fact));
    }

    private Search document(Approved wanted) {
        var latest = facts.papers().latest(wanted.kind());
        if (latest.isEmpty()) {
            return Search.nothing("document " + wanted.kind());
        }
        var paper = latest.get();
        var attached = List.of(new Proof(
                "document %s attached".formatted(wanted.kind()),
                paper.attached().position()));
        if (!paper.isApproved()) {
            return Search.partly(
                    attached,
                    "approval of document %s %s"
                            .formatted(wanted.kind(), paper.document().documentId()));
        }
        var approval = paper.approval().orElseThrow();
        return lack(wanted, paper, approval)
                .map(lack -> Search.partly(attached, lack))
                .orElseGet(() -> Search.found(
                        List.of(new Proof("document %s approved".formatted(wanted.kind()), approval.position()))));
    }

    private Optional<String> lack(Approved wanted, Paper paper, Fact approval) {
        var name = "document %s %s".formatted(wanted.kind(), paper.document().documentId());
        if (!wanted.roles().isEmpty() && !wanted.roles().contains(approval.role())) {
            return Optional.of("%s approved by role %s".formatted(name, String.join(" or ", wanted.roles())));
        }
        if (paper.isExpired(now)) {
            return Optional.of("%s in force: it ran out on %s"
                    .formatted(name, paper.document().expiresOn()));
        }
        if (isStale(approval.recordedAt(), wanted.freshDays())) {
            return Optional.of("%s approved within %d days"
                    .formatted(name, wanted.freshDays().getAsInt()));
        }
        return wanted.before()
                .filter(before -> !precedes(approval.position(), before))
                .map(before -> "%s approved before %s".formatted(name, before.type()));
    }

    private Search event(Recorded wanted) {
        var matching = facts.inForce(wanted.type()).stream()
                .filter(fact -> matches(wanted, fact))
                .toList();
        if (matching.isEmpty()) {
            return Search.nothing("event " + describe(wanted));
        }
        return matching.reversed().stream()
                .filter(fact -> lack(wanted, fact).isEmpty())
                .findFirst()
                .map(fact -> Search.found(List.of(new Proof("event " + wanted.type(), fact.position()))))
                .orElseGet(() -> Search.partly(
                        List.of(new Proof(
                                "event " + wanted.type(), matching.getLast().position())),
                        lack(wanted, matching.getLast()).orElseThrow()));
    }

    private Optional<String> lack(Recorded wanted, Fact fact) {
        if (isStale(fact.recordedAt(), wanted.freshDays())) {
            return Optional.of("event %s within %d days"
                    .formatted(describe(wanted), wanted.freshDays().getAsInt()));
        }
        return wanted.before()
                .filter(before -> !precedes(fact.position(), before))
                .map(before -> "event %s before %s".formatted(describe(wanted), before.type()))
                .or(() -> wanted.after()
                        .filter(after -> !follows(fact.position(), after))
                        .map(after -> "event %s after %s".formatted(describe(wanted), after.type())));
    }

    private Search noneOpen(NoneOpen wanted) {
        var moves = new ArrayList<Fact>(matching(wanted.opened()));
        wanted.closed().forEach(closing -> moves.addAll(matching(closing)));
        moves.sort(Comparator.comparingLong(Fact::position));
        var open = new TreeMap<String, Long>();
        var closings = new ArrayList<Proof>();
        for (var fact : moves) {
            var id = fact.text(wanted.by());
            if (fact.type().equals(wanted.opened().type()) && matches(wanted.opened(), fact)) {
                open.put(id, fact.position());
            } else if (open.remove(id) != null) {
                closings.add(new Proof("event " + fact.type(), fact.position()));
            }
        }
        return open.isEmpty()
                ? Search.found(closings)
                : Search.nothing("an end of %s %s".formatted(wanted.opened().type(), String.join(", ", open.keySet())));
    }

    private List<Fact> matching(Recorded event) {
        return facts.everRecorded(event.type()).stream()
                .filter(fact -> matches(event, fact))
                .toList();
    }

    /// Order is a matter of history: what was first stays first, whatever took its place since.
    private boolean precedes(long position, Recorded later) {
        return matching(later).stream()
                .findFirst()
                .map(first -> position < first.position())
                .orElse(true);
    }

    private boolean follows(long position, Recorded earlier) {
        return matching(earlier).stream()
                .reduce((_, last) -> last)
                .map(last -> position > last.position())
                .orElse(true);
    }

    private boolean isStale(Instant recordedAt, OptionalInt days) {
        return days.isPresent() && Duration.between(recordedAt, now).compareTo(Duration.ofDays(days.getAsInt())) > 0;
    }

    private static boolean matches(Recorded event, Fact fact) {
        return event.where().entrySet().stream()
                .allMatch(condition -> condition.getValue().holds(fact.at(condition.getKey())));
    }

    private static String describe(Recorded event) {
        return event.where().isEmpty()
                ? event.type()
                : "%s (%s)"
                        .formatted(event.type(), String.join(", ", event.where().keySet()));
    }
}
