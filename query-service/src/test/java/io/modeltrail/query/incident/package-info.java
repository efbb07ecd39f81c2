/// Tests of what is shown of incidents.
@NullMarked
package io.modeltrail.query.incident;

import org.jspecify.annotations.NullMarked;
