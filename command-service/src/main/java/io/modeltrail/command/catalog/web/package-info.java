/// Models and their versions over HTTP.
@NullMarked
package io.modeltrail.command.catalog.web;

import org.jspecify.annotations.NullMarked;
