/// Policies over HTTP.
@NullMarked
package io.modeltrail.command.policy.web;

import org.jspecify.annotations.NullMarked;
