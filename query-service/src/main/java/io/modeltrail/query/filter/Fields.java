package io.modeltrail.query.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The fields of one kind of thing, by name.
public final class Fields {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private final String things;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Function<String, Field>> families = new LinkedHashMap<>();

    /// `things` is what has these fields, for people.
    public Fields(String things) {
        this.things = things;
    }

    public Fields with(String name, Kind kind, Field.Place place) {
        fields.put(name, new Field(name, kind, place, false));
        return this;
    }

    /// A field with several digests, which lie in one array.
    public Fields digests(String name, Field.Place place) {
        fields.put(name, new Field(name, new Kind.Digest(), place, true));
        return this;
    }

    /// Fields that are named `prefix.NAME`, whatever the name is.
    public Fields family(String prefix, Kind kind, Function<String, Field.Place> place) {
        families.put(prefix, name -> new Field(prefix + "." + name, kind, place.apply(name), false));
        return this;
    }

    Optional<Field> find(String name) {
        int dot = name.indexOf('.');
        var family = dot < 0 ? null : families.get(name.substring(0, dot));
        if (family != null) {
            var rest = name.substring(dot + 1);
            return NAME.matcher(rest).matches() ? Optional.of(family.apply(rest)) : Optional.empty();
        }
        return Optional.ofNullable(fields.get(name));
    }

    /// What there is instead.
    String known() {
        List<String> names = new ArrayList<>(fields.keySet());
        families.keySet().forEach(prefix -> names.add(prefix + ".NAME"));
        return things + " have " + String.join(", ", names);
    }
}
