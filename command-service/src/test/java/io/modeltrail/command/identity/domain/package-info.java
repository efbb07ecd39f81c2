@NullMarked
package io.modeltrail.command.identity.domain;

import org.jspecify.annotations.NullMarked;
