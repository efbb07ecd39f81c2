@NullMarked
package io.modeltrail.events.rulepack;

import org.jspecify.annotations.NullMarked;
