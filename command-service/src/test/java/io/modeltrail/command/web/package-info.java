@NullMarked
package io.modeltrail.command.web;

import org.jspecify.annotations.NullMarked;
