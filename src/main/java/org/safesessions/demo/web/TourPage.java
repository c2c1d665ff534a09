package org.safesessions.demo.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.safesessions.kernel.ActRefused;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The five things to try, as a list with links. Nothing here does any of them. */
@Controller
@Profile("!production")
class TourPage {

    private final Tour tour;

    TourPage(Tour tour) {
        this.tour = tour;
    }

    @GetMapping("/tour")
    String show(HttpServletRequest request, Model model) {
        List<TourStep> steps = tour.steps();
        TourProgress progress = tour.progress(request);
        model.addAttribute("lines", progress.lines(steps));
        model.addAttribute("finished", progress.next(steps).isEmpty());
        model.addAttribute("hidden", progress.hidden());
        return "demo/tour";
    }

    @PostMapping("/tour/{step:[1-9]}")
    String mark(
            @PathVariable int step,
            @RequestParam(defaultValue = "true") boolean done,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!TourStep.exists(step)) {
            throw ActRefused.notFound();
        }
        tour.keep(tour.progress(request).with(step, done), request, response);
        return "redirect:/tour#step-" + step;
    }

    /** Whether the first page offers it. */
    @PostMapping("/tour/shown")
    String show(@RequestParam boolean shown, HttpServletRequest request, HttpServletResponse response) {
        tour.keep(tour.progress(request).shown(shown), request, response);
        return shown ? "redirect:/tour" : "redirect:/";
    }
}
