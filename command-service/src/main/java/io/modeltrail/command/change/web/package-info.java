/// Change control over HTTP.
@NullMarked
package io.modeltrail.command.change.web;

import org.jspecify.annotations.NullMarked;
