/// The story the demo plays: a canary that degrades and is taken back.
@NullMarked
package io.modeltrail.standalone.demo;

import org.jspecify.annotations.NullMarked;
