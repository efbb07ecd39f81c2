/// Hands the rules of submissions to Axon, with the facts they need.
@NullMarked
package io.modeltrail.command.submission.axon;

import org.jspecify.annotations.NullMarked;
