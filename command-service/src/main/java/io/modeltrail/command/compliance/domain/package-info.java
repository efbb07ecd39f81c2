/// The rules of what is justified about a version's compliance.
@NullMarked
package io.modeltrail.command.compliance.domain;

import org.jspecify.annotations.NullMarked;
