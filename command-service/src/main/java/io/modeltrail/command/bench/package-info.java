/// Measures log, bus and HTTP beside a baseline in the same run: `./modeltrail bench append sequence http`.
@NullMarked
package io.modeltrail.command.bench;

import org.jspecify.annotations.NullMarked;
