/// Decides what may happen to model families and their versions. Pure Java: no framework, no clock, no I/O.
@NullMarked
package io.modeltrail.command.catalog.domain;

import org.jspecify.annotations.NullMarked;
