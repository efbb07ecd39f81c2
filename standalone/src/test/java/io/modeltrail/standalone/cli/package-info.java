/// The command line as people use and misuse it.
@NullMarked
package io.modeltrail.standalone.cli;

import org.jspecify.annotations.NullMarked;
