/// The rules of identities: nobody changes their own permissions, and what is taken away is gone at once.
@NullMarked
package io.modeltrail.command.identity.domain;

import org.jspecify.annotations.NullMarked;
