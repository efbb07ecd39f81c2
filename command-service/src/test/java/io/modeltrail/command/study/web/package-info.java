@NullMarked
package io.modeltrail.command.study.web;

import org.jspecify.annotations.NullMarked;
