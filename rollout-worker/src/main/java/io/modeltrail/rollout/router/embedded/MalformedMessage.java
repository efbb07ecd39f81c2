package io.modeltrail.rollout.router.embedded;

import java.io.IOException;

/// A message that is not HTTP/1.1, or is larger than allowed; `status` is what the caller is told.
final class MalformedMessage extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    MalformedMessage(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
