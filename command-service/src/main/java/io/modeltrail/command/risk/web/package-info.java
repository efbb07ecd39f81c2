/// Risk files over HTTP.
@NullMarked
package io.modeltrail.command.risk.web;

import org.jspecify.annotations.NullMarked;
