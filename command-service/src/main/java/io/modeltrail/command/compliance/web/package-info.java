/// Justifications over HTTP.
@NullMarked
package io.modeltrail.command.compliance.web;

import org.jspecify.annotations.NullMarked;
