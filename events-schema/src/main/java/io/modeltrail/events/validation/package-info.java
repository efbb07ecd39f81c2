/// Events and commands of validation studies: what a model was shown to do, on whom, and by which protocol.
@NullMarked
package io.modeltrail.events.validation;

import org.jspecify.annotations.NullMarked;
