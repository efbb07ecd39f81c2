/// Reads the cases of a study out of stored documents and computes what they say, before any transaction begins.
@NullMarked
package io.modeltrail.command.study.results;

import org.jspecify.annotations.NullMarked;
