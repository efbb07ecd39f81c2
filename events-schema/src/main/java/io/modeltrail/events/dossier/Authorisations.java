package io.modeltrail.events.dossier;

import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorisationEnded;
import io.modeltrail.events.catalog.PhaseEvent.MarketAuthorised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The markets that authorities let a version onto, in order.
public record Authorisations(List<Authorisation> all) {
    public Authorisations {
        all = List.copyOf(all);
    }

    /// One authorisation, with the day it ended before its time, where it did.
    public record Authorisation(MarketAuthorised granted, Optional<LocalDate> endedOn) {

        public boolean isInForce(LocalDate today) {
            var expires = granted.expiresOn();
            return (expires == null || !expires.isBefore(today))
                    && endedOn.filter(end -> !end.isAfter(today)).isEmpty();
        }
    }

    static Authorisations none() {
        return new Authorisations(List.of());
    }

    /// The latest under this number.
    public Optional<Authorisation> byNumber(String number) {
        return all.stream().filter(one -> one.granted().number().equals(number)).reduce((_, later) -> later);
    }

    Authorisations with(MarketAuthorised granted) {
        var next = new ArrayList<>(all);
        next.add(new Authorisation(granted, Optional.empty()));
        return new Authorisations(next);
    }

    Authorisations with(MarketAuthorisationEnded ended) {
        return new Authorisations(all.stream()
                .map(one -> one.granted().number().equals(ended.number())
                                && one.endedOn().isEmpty()
                        ? new Authorisation(one.granted(), Optional.of(ended.endedOn()))
                        : one)
                .toList());
    }
}
