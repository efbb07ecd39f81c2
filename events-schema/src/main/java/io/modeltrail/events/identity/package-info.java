/// Events and commands of identities: what is known of who acts, and what they may.
@NullMarked
package io.modeltrail.events.identity;

import org.jspecify.annotations.NullMarked;
