/// What stands between a checkout and a running system: the launcher and the composition of containers.
@NullMarked
package io.modeltrail.standalone.deploy;

import org.jspecify.annotations.NullMarked;
