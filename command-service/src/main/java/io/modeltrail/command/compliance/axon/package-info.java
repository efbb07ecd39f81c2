/// Hands the rules of justifications to Axon, with the facts they need.
@NullMarked
package io.modeltrail.command.compliance.axon;

import org.jspecify.annotations.NullMarked;
