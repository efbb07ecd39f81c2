/// Real predictions from a file, sent as observations.
@NullMarked
package io.modeltrail.standalone.replay;

import org.jspecify.annotations.NullMarked;
