/// Demo people and the tokens that prove who they are. For one machine; never for patients.
@NullMarked
package io.modeltrail.standalone.identity;

import org.jspecify.annotations.NullMarked;
