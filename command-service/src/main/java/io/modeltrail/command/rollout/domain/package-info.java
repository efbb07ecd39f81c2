/// Decides how fast a model version may reach patients, and when to take it back. Pure Java: no framework, no clock, no
/// I/O.
@NullMarked
package io.modeltrail.command.rollout.domain;

import org.jspecify.annotations.NullMarked;
