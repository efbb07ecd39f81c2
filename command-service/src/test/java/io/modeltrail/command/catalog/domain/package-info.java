@NullMarked
package io.modeltrail.command.catalog.domain;

import org.jspecify.annotations.NullMarked;
