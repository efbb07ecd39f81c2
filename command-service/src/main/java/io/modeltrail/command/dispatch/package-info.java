/// The one way that commands take, from wherever they come: authorise, decide once, append, answer.
@NullMarked
package io.modeltrail.command.dispatch;

import org.jspecify.annotations.NullMarked;
