package io.modeltrail.events.observation;

/// How the model server answered the request.
public enum Outcome {
    OK,
    ERROR,
    TIMEOUT
}
