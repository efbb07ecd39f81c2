/// Whether one version of a model can take another's place: arithmetic over their descriptions, the same for
/// rollouts and for whoever asks.
@NullMarked
package io.modeltrail.events.compatibility;

import org.jspecify.annotations.NullMarked;
