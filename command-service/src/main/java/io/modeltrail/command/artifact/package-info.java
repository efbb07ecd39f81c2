/// Reads artifacts where an allow-list says that they may be read, to hold them against their digests.
@NullMarked
package io.modeltrail.command.artifact;

import org.jspecify.annotations.NullMarked;
