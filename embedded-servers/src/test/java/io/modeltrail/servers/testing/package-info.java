/// The PostgreSQL and the broker that all tests of one run share.
@NullMarked
package io.modeltrail.servers.testing;

import org.jspecify.annotations.NullMarked;
