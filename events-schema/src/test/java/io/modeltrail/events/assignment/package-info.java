/// The laws of assignment, and the recipe that clients are given.
@NullMarked
package io.modeltrail.events.assignment;

import org.jspecify.annotations.NullMarked;
