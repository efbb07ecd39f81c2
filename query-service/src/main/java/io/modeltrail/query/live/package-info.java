/// Server-sent events: lifecycle events and statistics as they come.
@NullMarked
package io.modeltrail.query.live;

import org.jspecify.annotations.NullMarked;
