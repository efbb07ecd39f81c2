package io.modeltrail.command.document;

/// What the store knows of a document besides its bytes. `mediaType` is what the first who stored it said.
public record StoredDocument(String digest, String mediaType, long size) {}
