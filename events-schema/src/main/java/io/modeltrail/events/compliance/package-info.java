/// Events and commands of what a regulator asks about: so far, incidents.
@NullMarked
package io.modeltrail.events.compliance;

import org.jspecify.annotations.NullMarked;
