/// What an auditor does from outside: take the log away, verify it, read it.
@NullMarked
package io.modeltrail.standalone.audit;

import org.jspecify.annotations.NullMarked;
