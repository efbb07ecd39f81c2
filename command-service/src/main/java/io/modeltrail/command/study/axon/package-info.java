/// Hands the rules of validation studies to Axon, with the facts they need.
@NullMarked
package io.modeltrail.command.study.axon;

import org.jspecify.annotations.NullMarked;
