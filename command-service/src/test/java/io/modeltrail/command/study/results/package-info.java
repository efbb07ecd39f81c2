@NullMarked
package io.modeltrail.command.study.results;

import org.jspecify.annotations.NullMarked;
