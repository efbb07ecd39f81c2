/// Who gets which arm: the bucket of a subject, the allocation of buckets to arms, eligibility. Pure functions that
/// every
/// process and every client computes alike.
@NullMarked
package io.modeltrail.events.assignment;

import org.jspecify.annotations.NullMarked;
