/// How events and commands look as bytes: envelope, type names, JSON, upcasting, topics.
@NullMarked
package io.modeltrail.events.wire;

import org.jspecify.annotations.NullMarked;
