/// What the interfaces look like, as documents that programs read.
@NullMarked
package io.modeltrail.query.interfaces;

import org.jspecify.annotations.NullMarked;
