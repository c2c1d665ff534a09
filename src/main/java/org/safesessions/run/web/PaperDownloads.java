package org.safesessions.run.web;

import org.jspecify.annotations.Nullable;
import org.safesessions.kernel.Language;
import org.safesessions.kernel.SessionId;
import org.safesessions.run.HoldingDesk;
import org.safesessions.run.HoldingScreen;
import org.safesessions.run.paper.Papers;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The holding screen to take away, for those who put it on view, and the rules of all sessions, for anybody. It holds
 * what the public page shows and no more, so who takes it is not put on record.
 */
@Controller
class PaperDownloads {

    private static final String OF_A_SESSION = "/sessions/{id:[0-9a-fA-F-]{36}}/holding/";
    private static final MediaType SLIDES =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private final HoldingDesk holding;
    private final Papers papers;

    PaperDownloads(HoldingDesk holding, Papers papers) {
        this.holding = holding;
        this.papers = papers;
    }

    @GetMapping(OF_A_SESSION + "slides.pptx")
    ResponseEntity<byte[]> slides(
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(required = false) @Nullable String easy) {
        HoldingScreen screen = holding.take(id);
        Language in = spoken(language);
        return file(papers.slides(screen, in, easy != null), SLIDES, "holding-screen-" + in.code() + ".pptx");
    }

    @GetMapping(OF_A_SESSION + "picture.png")
    ResponseEntity<byte[]> picture(
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(required = false) @Nullable String easy) {
        HoldingScreen screen = holding.take(id);
        Language in = spoken(language);
        return file(
                papers.picture(screen, in, easy != null), MediaType.IMAGE_PNG, "holding-screen-" + in.code() + ".png");
    }

    @GetMapping(OF_A_SESSION + "poster.pdf")
    ResponseEntity<byte[]> poster(
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "en") String language,
            @RequestParam(required = false) @Nullable String easy) {
        HoldingScreen screen = holding.take(id);
        Language in = spoken(language);
        return file(papers.poster(screen, in, easy != null), MediaType.APPLICATION_PDF, "poster-" + in.code() + ".pdf");
    }

    /** Opens in the browser, in the language of the page it is linked from. */
    @GetMapping("/guidance/rules/poster.pdf")
    ResponseEntity<byte[]> rules() {
        Language in = Language.spoken(LocaleContextHolder.getLocale());
        return answer(
                papers.rules(in),
                MediaType.APPLICATION_PDF,
                ContentDisposition.inline().filename("rules-" + in.code() + ".pdf"));
    }

    /** English where we have no words in it. */
    private static Language spoken(String code) {
        return Language.of(code).orElse(Language.ENGLISH);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return answer(bytes, type, ContentDisposition.attachment().filename(name));
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, MediaType type, ContentDisposition.Builder name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.build().toString())
                .body(bytes);
    }
}
