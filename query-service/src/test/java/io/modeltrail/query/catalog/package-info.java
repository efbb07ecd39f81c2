/// Tests of the catalog and of what finds things in it.
@NullMarked
package io.modeltrail.query.catalog;

import org.jspecify.annotations.NullMarked;
