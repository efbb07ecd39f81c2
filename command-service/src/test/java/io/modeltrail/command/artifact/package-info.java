/// Tests of reading artifacts, from real files and real servers.
@NullMarked
package io.modeltrail.command.artifact;

import org.jspecify.annotations.NullMarked;
