@NullMarked
package io.modeltrail.command.compliance.domain;

import org.jspecify.annotations.NullMarked;
