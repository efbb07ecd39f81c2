/// The JSON Schemas of everything that crosses the wire, for readers who do not speak Java.
@NullMarked
package io.modeltrail.events.schema;

import org.jspecify.annotations.NullMarked;
