/// Who may read and who may rebuild.
@NullMarked
package io.modeltrail.query.identity;

import org.jspecify.annotations.NullMarked;
