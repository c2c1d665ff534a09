package org.safesessions.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Offers the next step of the tour on the first page after sign-in, until it is hidden or all is done. */
@ControllerAdvice("org.safesessions.lifecycle.web")
@Profile("!production")
class TourOffer {

    private final Tour tour;

    TourOffer(Tour tour) {
        this.tour = tour;
    }

    @ModelAttribute
    void offer(HttpServletRequest request, Model model) {
        if (tour.isOn() && request.getRequestURI().equals("/")) {
            TourProgress progress = tour.progress(request);
            if (!progress.hidden()) {
                progress.next(tour.steps()).ifPresent(step -> model.addAttribute("tourStep", step));
            }
        }
    }
}
