package org.safesessions.plan;

/** What must be known of a session before a platform can be advised. */
public record PlatformQuestion(Audience audience, boolean interactive, Access access) {}
