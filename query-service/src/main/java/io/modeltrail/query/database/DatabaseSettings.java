package io.modeltrail.query.database;

import io.modeltrail.events.Required;

/// How to reach the database: its address, the owner who migrates, and the password of the role that projects.
public record DatabaseSettings(String url, String owner, String ownerPassword, String password, int connections) {
    public DatabaseSettings {
        url = DatabaseAddress.jdbc(Required.text(url, "modeltrail.database.url"));
        Required.name(owner, "modeltrail.database.owner");
        Required.text(password, "modeltrail.database.password");
        Required.that(
                connections >= 4, "modeltrail.query.connections", "must be at least 4: each projection needs one");
    }
}
