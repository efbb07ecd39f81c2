/// Audit bundles, and the verifier that an outsider runs over a bundle or a live log. JDK only.
@NullMarked
package io.modeltrail.log.audit;

import org.jspecify.annotations.NullMarked;
