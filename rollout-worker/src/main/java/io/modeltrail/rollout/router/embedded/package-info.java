/// The router inside the worker: an HTTP/1.1 reverse proxy on virtual threads, one blocking thread a connection.
@NullMarked
package io.modeltrail.rollout.router.embedded;

import org.jspecify.annotations.NullMarked;
