/// Measures the log beside a baseline in the same run: `./modeltrail bench append`, `./modeltrail bench sequence`.
@NullMarked
package io.modeltrail.command.bench;

import org.jspecify.annotations.NullMarked;
