@NullMarked
package io.modeltrail.query.audit;

import org.jspecify.annotations.NullMarked;
