@NullMarked
package io.modeltrail.command.domain;

import org.jspecify.annotations.NullMarked;
