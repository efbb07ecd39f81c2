package io.modeltrail.command.incident.domain;

import java.util.Set;
import java.util.TreeSet;

/// What people did about an incident so far. `decided` are the markets whose reportability is decided, `filed` the
/// references of reports as `market/reference`, `untold` the notifications that no channel has delivered yet.
public record Handling(
        Set<String> handlers,
        Set<String> decided,
        Set<String> filed,
        int supplements,
        boolean correctionAssessed,
        boolean harmUnresolved,
        Set<String> untold) {
    public Handling {
        handlers = Set.copyOf(handlers);
        decided = Set.copyOf(decided);
        filed = Set.copyOf(filed);
        untold = Set.copyOf(untold);
    }

    static Handling none(boolean harmUnresolved) {
        return new Handling(Set.of(), Set.of(), Set.of(), 0, false, harmUnresolved, Set.of());
    }

    Handling by(String person) {
        return new Handling(
                with(handlers, person), decided, filed, supplements, correctionAssessed, harmUnresolved, untold);
    }

    Handling decided(Set<String> markets) {
        return new Handling(handlers, markets, filed, supplements, correctionAssessed, harmUnresolved, untold);
    }

    Handling filed(String report) {
        return new Handling(
                handlers, decided, with(filed, report), supplements, correctionAssessed, harmUnresolved, untold);
    }

    Handling supplemented() {
        return new Handling(handlers, decided, filed, supplements + 1, correctionAssessed, harmUnresolved, untold);
    }

    Handling assessed() {
        return new Handling(handlers, decided, filed, supplements, true, harmUnresolved, untold);
    }

    Handling resolved() {
        return new Handling(handlers, decided, filed, supplements, correctionAssessed, false, untold);
    }

    Handling untold(Set<String> notifications) {
        return new Handling(handlers, decided, filed, supplements, correctionAssessed, harmUnresolved, notifications);
    }

    static Set<String> with(Set<String> some, String one) {
        var all = new TreeSet<>(some);
        all.add(one);
        return all;
    }

    static Set<String> without(Set<String> some, String one) {
        var all = new TreeSet<>(some);
        all.remove(one);
        return all;
    }
}
