package org.safesessions.demo.web;

import java.util.List;

/**
 * One of the five things to try. What is to be done, and by whom, is said in {@code messages/tour.properties}, under its
 * number.
 *
 * @param number from one
 * @param path where it is done
 */
record TourStep(int number, String path) {

    /** In the order of the README. */
    static List<TourStep> all(String club, String clubLive) {
        return List.of(
                new TourStep(1, club),
                new TourStep(2, "/rota"),
                new TourStep(3, clubLive),
                new TourStep(4, "/rota"),
                new TourStep(5, "/tasks"));
    }

    /** Whether there is a step of that number, wherever it is done today. */
    static boolean exists(int number) {
        return all("", "").stream().anyMatch(step -> step.number() == number);
    }
}
