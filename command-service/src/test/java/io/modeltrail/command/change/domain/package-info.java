@NullMarked
package io.modeltrail.command.change.domain;

import org.jspecify.annotations.NullMarked;
