package io.modeltrail.query.risk;

/// How the risk of a version stands, in one word for people; the facts behind it stand beside it.
enum RiskLevel {
    /// There is no risk file.
    UNKNOWN,
    /// The file is open, or something in it is not traced to its end.
    UNDER_REVIEW,
    /// The file is closed and nothing speaks against it.
    ACCEPTED,
    /// A serious adverse event is open, or a residual risk is unacceptable and not outweighed.
    UNACCEPTABLE
}
