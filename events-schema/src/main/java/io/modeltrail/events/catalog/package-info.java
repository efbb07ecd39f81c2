/// What happens to model families and their versions, and what may be asked of them.
@NullMarked
package io.modeltrail.events.catalog;

import org.jspecify.annotations.NullMarked;
