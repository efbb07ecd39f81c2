/// Events and commands of what a regulator asks about.
@NullMarked
package io.modeltrail.events.compliance;

import org.jspecify.annotations.NullMarked;
