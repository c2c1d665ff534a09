package org.safesessions.notice;

/**
 * A message in words, made for one sending and kept nowhere.
 *
 * @param subject one line
 * @param body several lines, for mail
 * @param text the same in as few words as fit a text message
 * @param link the one link that is in both
 */
public record Letter(String subject, String body, String text, String link) {}
