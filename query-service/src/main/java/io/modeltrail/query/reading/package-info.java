/// What every read shares: the moment it is about, paging, problems.
@NullMarked
package io.modeltrail.query.reading;

import org.jspecify.annotations.NullMarked;
