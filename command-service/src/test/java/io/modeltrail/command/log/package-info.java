/// Tests of the package of the same name, against real servers.
@NullMarked
package io.modeltrail.command.log;

import org.jspecify.annotations.NullMarked;
