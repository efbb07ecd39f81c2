@NullMarked
package io.modeltrail.query.study;

import org.jspecify.annotations.NullMarked;
