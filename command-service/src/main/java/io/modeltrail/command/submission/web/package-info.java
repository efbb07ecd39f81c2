/// Submissions over HTTP.
@NullMarked
package io.modeltrail.command.submission.web;

import org.jspecify.annotations.NullMarked;
