@NullMarked
package io.modeltrail.command.identity;

import org.jspecify.annotations.NullMarked;
