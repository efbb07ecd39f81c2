/// Documents that the log names by digest, read as they were stored.
@NullMarked
package io.modeltrail.query.document;

import org.jspecify.annotations.NullMarked;
