/// Regulatory clocks: how long the law gives, which days count, and when a day ends where the law applies. Calendars,
/// markets and periods are data files with an edition; a new edition stands beside the old one.
@NullMarked
package io.modeltrail.events.clock;

import org.jspecify.annotations.NullMarked;
