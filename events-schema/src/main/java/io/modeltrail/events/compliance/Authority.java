package io.modeltrail.events.compliance;

/// Who lets a device onto a market.
public enum Authority {
    FDA,
    EU_NOTIFIED_BODY,
    OTHER
}
