/// Rule packs: what regulations and standards ask of a version and which evidence on the log shows it, as
/// versioned data.
@NullMarked
package io.modeltrail.events.rulepack;

import org.jspecify.annotations.NullMarked;
