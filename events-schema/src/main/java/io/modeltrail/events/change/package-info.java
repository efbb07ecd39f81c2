/// Events and commands of change control: what is to change, who agreed, and which changes were agreed beforehand.
@NullMarked
package io.modeltrail.events.change;

import org.jspecify.annotations.NullMarked;
