/// Who is asking: tokens of an OAuth 2.0 issuer, checked, become callers.
@NullMarked
package io.modeltrail.command.identity;

import org.jspecify.annotations.NullMarked;
