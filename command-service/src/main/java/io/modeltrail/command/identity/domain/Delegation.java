package io.modeltrail.command.identity.domain;

import java.time.Instant;

/// Who may sign for somebody else, in which of their roles, and from when until when.
public record Delegation(String delegate, String role, Instant from, Instant until) {

    /// Whether it covers a signature of this delegate at this time; the period's end is not in it.
    public boolean covers(String signer, Instant when) {
        return delegate.equals(signer) && !when.isBefore(from) && when.isBefore(until);
    }
}
