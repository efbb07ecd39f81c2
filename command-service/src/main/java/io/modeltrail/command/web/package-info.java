/// Commands over HTTP: what every resource shares.
@NullMarked
package io.modeltrail.command.web;

import org.jspecify.annotations.NullMarked;
