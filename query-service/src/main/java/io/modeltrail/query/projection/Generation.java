package io.modeltrail.query.projection;

/// One set of tables of a projection: what they have reached, and where on the topic to go on.
/// `version` is the version of the projection's code that fills them.
public record Generation(String projection, int number, int version, long reached, long nextOffset) {

    /// The name of this generation's copy of a template table.
    public String table(String template) {
        return "view." + template + "_g" + number;
    }

    Generation advanced(long reached, long nextOffset) {
        return new Generation(projection, number, version, reached, nextOffset);
    }
}
