@NullMarked
package io.modeltrail.command.document;

import org.jspecify.annotations.NullMarked;
