/// The whole way, end to end, on real components.
@NullMarked
package io.modeltrail.standalone.story;

import org.jspecify.annotations.NullMarked;
