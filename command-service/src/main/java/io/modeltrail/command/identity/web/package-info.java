/// Identities over HTTP.
@NullMarked
package io.modeltrail.command.identity.web;

import org.jspecify.annotations.NullMarked;
