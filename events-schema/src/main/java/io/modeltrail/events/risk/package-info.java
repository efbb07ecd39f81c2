/// Risk files (ISO 14971:2019): hazards, what is done about them, and what risk remains.
@NullMarked
package io.modeltrail.events.risk;

import org.jspecify.annotations.NullMarked;
