@NullMarked
package io.modeltrail.query.report;

import org.jspecify.annotations.NullMarked;
