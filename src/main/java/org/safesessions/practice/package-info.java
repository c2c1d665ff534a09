/**
 * Practising with people who were made up: the whole evening, with the real rules and nothing else that is real. No session
 * is made, no message is asked for, nobody is on call because of it, and nothing in here can open a door.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "people", "policy", "platform", "oncall", "plan", "run"})
package org.safesessions.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
