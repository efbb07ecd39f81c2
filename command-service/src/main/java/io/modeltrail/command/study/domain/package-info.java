/// The rules of validation studies: what was declared before decides, and nothing that was declared is changed unseen.
@NullMarked
package io.modeltrail.command.study.domain;

import org.jspecify.annotations.NullMarked;
