/// Hands the catalog's rules to Axon, with the facts they need.
@NullMarked
package io.modeltrail.command.catalog.axon;

import org.jspecify.annotations.NullMarked;
