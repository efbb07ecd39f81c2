/// What happens while a version is brought to patients and taken back, and what may be asked of it.
@NullMarked
package io.modeltrail.events.rollout;

import org.jspecify.annotations.NullMarked;
