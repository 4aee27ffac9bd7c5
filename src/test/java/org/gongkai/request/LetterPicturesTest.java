package org.gongkai.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.gongkai.document.FileId;
import org.gongkai.request.Recorded.Happened;
import org.gongkai.request.law.Ground;
import org.gongkai.request.law.LetterKind;
import org.junit.jupiter.api.Test;

/** Each kind of letter as a picture, for the eye in {@code target/screenshots/letters}, and measured against GB/T 9704's type area. */
class LetterPicturesTest extends AtTheLetterDesk {
    private static final Path PICTURES = Path.of("target", "screenshots", "letters");
    private static final int DOTS_PER_INCH = 60;
    private static final int ACROSS = 4;
    private static final int DOWN = 2;

    @Test
    void noPageOfAnyLetterIsBlankOrRunsPastItsMargins() throws IOException {
        var pages = new ArrayList<BufferedImage>();
        for (var kind : LetterKind.values()) {
            clock.moveTo(TODAY); // one kind is made after a last day passed
            var pictures = pictures(newest(made(kind), kind));
            pictures.forEach(page -> measure(page, kind.toString()));
            pages.addAll(pictures);
        }
        lay(pages, "all");
    }

    @Test
    void anAddressLongerThanALineIsBrokenAndALongReasonGoesOnOnTheNextPage() throws IOException {
        var address = "https://www.shifan.example/wanlong/item/2026/" + "village-road-maintenance-funds-".repeat(5) + "annex.html";
        var found = registered();
        record(found, new Happened(DecisionKind.ALREADY_PUBLIC.decided(TODAY, Optional.empty())), Map.of("decision", "already-public", "where", address), LetterKind.L09);
        var refused = registered();
        var reasons = "所申请的分户补偿表载有各户姓名、人口、银行账号和补偿金额，涉及个人隐私，经征求意见，各户均不同意公开。".repeat(14);
        record(refused, new Happened(DecisionKind.REFUSED.decided(TODAY, Ground.of("E15"))), Map.of("decision", "refused", "ground", "E15", "reasons", reasons), LetterKind.L12);

        var pages = new ArrayList<>(pictures(newest(found, LetterKind.L09)));
        var long12 = pictures(newest(refused, LetterKind.L12));
        assertThat(long12).hasSizeGreaterThan(1);
        pages.addAll(long12);
        lay(pages, "long");
        pages.forEach(page -> measure(page, "long"));
    }

    private FileId newest(CaseId id, LetterKind kind) {
        return requests.letters(read(id)).stream().filter(it -> it.kind() == kind).reduce((_, later) -> later).orElseThrow().file();
    }

    private List<BufferedImage> pictures(FileId file) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(file))) {
            var renderer = new PDFRenderer(pdf);
            var pages = new ArrayList<BufferedImage>();
            for (var page = 0; page < pdf.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH));
            }
            return pages;
        }
    }

    /** The type area is 28 mm from the left, 26 mm from the right and 37 mm from the top; below it stands the page's number. */
    private static void measure(BufferedImage page, String letter) {
        var left = dots(27);
        var right = page.getWidth() - dots(25);
        var top = dots(36);
        var bottom = page.getHeight() - dots(12);
        var inside = 0;
        var outside = new ArrayList<String>();
        for (var y = 0; y < page.getHeight(); y++) {
            for (var x = 0; x < page.getWidth(); x++) {
                if (isInk(page.getRGB(x, y))) {
                    if (x >= left && x < right && y >= top && y < bottom) {
                        inside++;
                    } else {
                        outside.add(x + "," + y);
                    }
                }
            }
        }
        assertThat(outside).as("ink outside the type area of %s", letter).isEmpty();
        assertThat(inside).as("ink on a page of %s: its head alone has less", letter).isGreaterThan(800);
    }

    private static boolean isInk(int rgb) {
        var colour = new Color(rgb);
        return colour.getRed() + colour.getGreen() + colour.getBlue() < 500;
    }

    private static int dots(int millimetres) {
        return Math.round(millimetres * DOTS_PER_INCH / 25.4F);
    }

    /** Contact sheets, eight pages each. */
    private static void lay(List<BufferedImage> pages, String name) throws IOException {
        Files.createDirectories(PICTURES);
        var width = pages.getFirst().getWidth() + 4;
        var height = pages.getFirst().getHeight() + 4;
        for (var first = 0; first < pages.size(); first += ACROSS * DOWN) {
            var sheet = new BufferedImage(width * ACROSS, height * DOWN, BufferedImage.TYPE_INT_RGB);
            var pen = sheet.createGraphics();
            for (var i = first; i < Math.min(first + ACROSS * DOWN, pages.size()); i++) {
                pen.drawImage(pages.get(i), (i - first) % ACROSS * width, (i - first) / ACROSS * height, null);
            }
            pen.dispose();
            ImageIO.write(sheet, "png", PICTURES.resolve("%s-%d.png".formatted(name, first / (ACROSS * DOWN) + 1)).toFile());
        }
    }
}
