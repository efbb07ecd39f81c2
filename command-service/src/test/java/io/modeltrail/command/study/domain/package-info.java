@NullMarked
package io.modeltrail.command.study.domain;

import org.jspecify.annotations.NullMarked;
