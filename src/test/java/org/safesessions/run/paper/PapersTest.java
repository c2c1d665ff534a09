package org.safesessions.run.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.safesessions.HostileTexts;
import org.safesessions.kernel.Language;
import org.safesessions.run.HoldingScreen;
import org.safesessions.run.JoinMoment;

/** What is taken away from the holding screen, looked at as those see it who hold it in their hands. */
class PapersTest {

    private static final String TELL = "https://sessions.example.org/s/" + PaperScenes.TOKEN + "/concern";
    private static final String JOINED = "[\ufb50-\ufdff\ufe70-\ufefc]{3}";
    private static final Papers PAPERS = PaperScenes.papers();

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPosterIsOnePageThatSaysWhomToTellAndWhenItWasMade(Language language) throws IOException {
        byte[] poster = PAPERS.poster(PaperScenes.titled("Homework club"), language, false);

        try (PDDocument pdf = Loader.loadPDF(poster)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(language.code());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Homework club");
            String text = new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
            assertThat(text)
                    .contains("Leila Lead", "07700 900123", "020 7946 0000", "0800 1111", "999", "18:05")
                    .contains("/s/" + PaperScenes.TOKEN + "/holding")
                    .doesNotContain("#");
            if (language.isRightToLeft()) {
                assertThat(text).contains("If somebody is in danger now, call 999.");
                assertThat(shapesIn(pdf)).as("letters that join hands").containsPattern(JOINED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void slidesCarryTheSameInTextThatRunsTheRightWay(Language language) throws IOException {
        try (XMLSlideShow show = slides(PaperScenes.titled("Homework club"), language, false)) {
            assertThat(show.getPageSize()).hasToString("java.awt.Dimension[width=960,height=540]");
            assertThat(show.getSlides()).hasSize(2).allSatisfy(slide -> {
                assertThat(slide.getTitle()).isEqualTo("Homework club");
                assertThat(text(slide)).contains("Leila Lead", "07700 900123", "020 7946 0000", "999", "18:05");
                assertThat(read(ImageIO.read(new ByteArrayInputStream(codeOf(show)))))
                        .isEqualTo(TELL);
            });
            assertThat(paragraphs(show.getSlides().get(0))
                            .filter(paragraph -> paragraph.getText().startsWith("\u2022")))
                    .hasSize(9)
                    .allSatisfy(paragraph -> assertThat(
                                    paragraph.getXmlObject().getPPr().getRtl())
                            .isEqualTo(language.isRightToLeft()));
        }
    }

    @Test
    void aPictureFillsAScreenAndItsCodeIsReadFromThere() throws IOException {
        for (boolean easy : List.of(true, false)) {
            BufferedImage picture = ImageIO.read(
                    new ByteArrayInputStream(PAPERS.picture(PaperScenes.titled("Homework club"), Language.URDU, easy)));

            assertThat(picture.getWidth()).isEqualTo(1920);
            assertThat(picture.getHeight()).isEqualTo(1080);
            assertThat(read(picture)).isEqualTo(TELL);
        }
    }

    @Test
    void theEasyOneHasAPictureBesideEachSentence() throws IOException {
        try (XMLSlideShow show = slides(PaperScenes.titled("Homework club"), Language.ENGLISH, true)) {
            assertThat(show.getSlides()).hasSize(1);
            assertThat(text(show.getSlides().get(0))).contains("No photos. No recording.", "You can go at any time.");
            assertThat(show.getPictureData()).hasSize(8);
        }
    }

    @Test
    void theRulesOfAllSessionsNameNobodyWhoIsOnCallOnlyNow() throws IOException {
        byte[] rules = PAPERS.rules(Language.ENGLISH);

        try (PDDocument pdf = Loader.loadPDF(rules)) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u00a0', ' '))
                    .contains("The rules", "You may", "Please do not", "020 7946 0000", "0800 1111", "116 123")
                    .contains("https://sessions.example.org/guidance/rules")
                    .doesNotContain("Leila");
        }
        assertThat(PAPERS.rules(Language.ENGLISH)).as("made once an hour").isSameAs(rules);
    }

    @Test
    void withoutALeadTheNumberThatSomebodyAlwaysAnswersIsThere() throws IOException {
        HoldingScreen nobody = PaperScenes.screen("Homework club", JoinMoment.SOON, null);

        try (XMLSlideShow show = slides(nobody, Language.ENGLISH, false)) {
            assertThat(text(show.getSlides().get(0)))
                    .contains("020 7946 0000", "the duty manager")
                    .doesNotContain("on call");
        }
    }

    @Test
    void aSessionThatIsNoMoreHasNoRulesLeft() throws IOException {
        for (HoldingScreen gone : PaperScenes.gone()) {
            try (XMLSlideShow show = slides(gone, Language.ENGLISH, false)) {
                assertThat(show.getSlides()).hasSize(1);
                assertThat(text(show.getSlides().get(0)))
                        .contains("This session is ", "020 7946 0000")
                        .doesNotContain("Our rules");
            }
        }
    }

    static Stream<String> bentTitles() {
        return Stream.of(
                HostileTexts.everythingAtOnce().get(0),
                HostileTexts.everythingAtOnce().get(1),
                HostileTexts.longOne(),
                "=cmd|' /C calc'!A0",
                "\u202egnihtemos\u202c \ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \u0645\u0631\u062d\u0628\u0627",
                "\u0000\u0008\ud83d]]>&lt;");
    }

    @ParameterizedTest
    @MethodSource("bentTitles")
    void aTitleIsNothingButText(String title) throws IOException {
        try (XMLSlideShow show = slides(PaperScenes.titled(title), Language.ARABIC, false)) {
            assertThat(show.getSlides().get(0).getTitle()).isEqualTo(PlainText.of(title));
        }
        try (PDDocument pdf = Loader.loadPDF(PAPERS.poster(PaperScenes.titled(title), Language.ENGLISH, false))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Leila Lead")
                    .doesNotContain(HostileTexts.WORKED_OUT);
        }
    }

    @Test
    void whateverIsTypedIsFitForPrint() {
        Stream.concat(HostileTexts.all().stream(), Stream.of(HostileTexts.longOne(), HostileTexts.megabyte()))
                .forEach(text -> assertThat(PlainText.of(text))
                        .doesNotContainPattern("[\\p{Cc}\\p{Cs}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
                        .satisfies(plain -> assertThat(plain.codePointCount(0, plain.length()))
                                .isLessThanOrEqualTo(120)));
        assertThat(HostileTexts.names())
                .filteredOn(name -> PlainText.of(name).isEmpty())
                .isEmpty();
    }

    /** What is drawn, which is another character than what is said. */
    private static String shapesIn(PDDocument pdf) throws IOException {
        StringBuilder drawn = new StringBuilder();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition place) {
                drawn.append(place.getUnicode());
            }
        }.getText(pdf);
        return drawn.toString();
    }

    private static XMLSlideShow slides(HoldingScreen screen, Language language, boolean easy) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(PAPERS.slides(screen, language, easy)));
    }

    private static Stream<XSLFTextParagraph> paragraphs(XSLFSlide slide) {
        return slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .flatMap(shape -> ((XSLFTextShape) shape).getTextParagraphs().stream());
    }

    private static String text(XSLFSlide slide) {
        return paragraphs(slide).map(XSLFTextParagraph::getText).collect(Collectors.joining("\n"));
    }

    /** Drawn last. */
    private static byte[] codeOf(XMLSlideShow show) {
        return show.getPictureData().get(show.getPictureData().size() - 1).getData();
    }

    private static String read(BufferedImage picture) {
        int wide = picture.getWidth();
        int high = picture.getHeight();
        int[] dots = picture.getRGB(0, 0, wide, high, null, 0, wide);
        try {
            return new GenericMultipleBarcodeReader(new QRCodeReader())
                            .decodeMultiple(
                                    new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, dots))),
                                    Map.of(DecodeHintType.TRY_HARDER, true))[0]
                            .getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("No code can be read there", unreadable);
        }
    }
}
