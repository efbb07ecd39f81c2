/// Talks to a running system over HTTP, as any outside client would.
@NullMarked
package io.modeltrail.standalone.client;

import org.jspecify.annotations.NullMarked;
