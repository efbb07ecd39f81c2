/// What the log says about one version and what it still lacks: one fold and one set of gates, for whoever decides and
/// for whoever only wants to know.
@NullMarked
package io.modeltrail.events.dossier;

import org.jspecify.annotations.NullMarked;
