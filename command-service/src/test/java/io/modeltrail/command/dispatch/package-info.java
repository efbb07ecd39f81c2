@NullMarked
package io.modeltrail.command.dispatch;

import org.jspecify.annotations.NullMarked;
