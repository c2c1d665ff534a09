package org.safesessions.paper;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;

/** Words that run from right to left among words that do not, as Unicode's algorithm has it. */
final class RightToLeft implements BidiReorderer {

    private static final String OPENING = "([{<\u00ab\u2039";
    private static final String CLOSING = ")]}>\u00bb\u203a";

    /** Finds out which parts of a paragraph run which way. */
    static final class Splitter implements BidiSplitter {

        private Bidi paragraph = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);

        @Override
        public void setParagraph(String text, byte direction) {
            paragraph = new Bidi(text, direction == RTL ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        }

        @Override
        public int countTextRuns() {
            return paragraph.getRunCount();
        }

        @Override
        public BidiTextRun getVisualRun(int index) {
            int start = paragraph.getRunStart(index);
            byte direction = paragraph.getRunLevel(index) % 2 == 0 ? LTR : RTL;
            return new BidiTextRun(start, paragraph.getRunLimit(index) - start, direction);
        }

        @Override
        public byte getBaseDirection(String text) {
            Bidi guess = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            return guess.getBaseLevel() == 0 ? LTR : RTL;
        }
    }

    @Override
    public String shapeText(String text) {
        return ArabicLetters.joined(text);
    }

    @Override
    public String deshapeText(String text) {
        return text;
    }

    /** As it is drawn from the left: brackets face the other way then. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder turned = new StringBuilder(text).reverse();
        for (int i = 0; i < turned.length(); i++) {
            int opening = OPENING.indexOf(turned.charAt(i));
            int closing = CLOSING.indexOf(turned.charAt(i));
            if (opening >= 0) {
                turned.setCharAt(i, CLOSING.charAt(opening));
            } else if (closing >= 0) {
                turned.setCharAt(i, OPENING.charAt(closing));
            }
        }
        return turned.toString();
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
