/// Documents that the log names by digest: takes their bytes, stores them once, and reads them for the rules.
@NullMarked
package io.modeltrail.command.document;

import org.jspecify.annotations.NullMarked;
