/// The rules of submissions to authorities.
@NullMarked
package io.modeltrail.command.submission.domain;

import org.jspecify.annotations.NullMarked;
