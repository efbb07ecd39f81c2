/// The wire contract: commands and events of every stream, as plain data.
@NullMarked
package io.modeltrail.events;

import org.jspecify.annotations.NullMarked;
