/// The command line: what people type, what it prints, and its exit codes.
@NullMarked
package io.modeltrail.standalone.cli;

import org.jspecify.annotations.NullMarked;
