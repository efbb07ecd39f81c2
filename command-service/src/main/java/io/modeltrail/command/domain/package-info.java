/// What the rules of every feature share: how they say no.
@NullMarked
package io.modeltrail.command.domain;

import org.jspecify.annotations.NullMarked;
