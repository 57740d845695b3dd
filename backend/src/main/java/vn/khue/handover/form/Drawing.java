package vn.khue.handover.form;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import vn.khue.api.Errors;

/**
 * A signature as it was drawn on a screen: the ways of a pen on a field of {@value #WIDTH} by {@value #HEIGHT}, so that no
 * picture that somebody else made is ever opened here.
 *
 * @param strokes each x, y, x, y ... from where the pen came down to where it was lifted
 */
public record Drawing(List<List<Integer>> strokes) {

    public static final int WIDTH = 1000;
    public static final int HEIGHT = 400;

    private static final int MOST_NUMBERS = 20_000;
    /** Less than this, in whatever direction, is a slip of the finger. */
    private static final int LEAST_EXTENT = 60;

    private static final float PEN = 6;
    private static final Color INK = new Color(16, 32, 112);

    /** @param pointer where the strokes stand */
    public void check(String pointer, Errors errors) {
        boolean pairs = strokes.stream().allMatch(stroke -> stroke.size() % 2 == 0)
                && strokes.stream().mapToInt(List::size).sum() <= MOST_NUMBERS;
        if (errors.check(pairs, pointer, "not-a-drawing")) {
            boolean inside = xs().allMatch(x -> x >= 0 && x <= WIDTH) && ys().allMatch(y -> y >= 0 && y <= HEIGHT);
            if (errors.check(inside, pointer, "not-a-drawing")) {
                errors.check(extent(xs().toArray()) + extent(ys().toArray()) >= LEAST_EXTENT, pointer, "not-signed");
            }
        }
    }

    private IntStream xs() {
        return coordinates(0);
    }

    private IntStream ys() {
        return coordinates(1);
    }

    private IntStream coordinates(int offset) {
        return strokes.stream()
                .flatMapToInt(stroke -> IntStream.range(0, stroke.size() / 2).map(i -> stroke.get(2 * i + offset)));
    }

    private static int extent(int[] values) {
        return values.length == 0
                ? 0
                : IntStream.of(values).max().getAsInt()
                        - IntStream.of(values).min().getAsInt();
    }

    /** A PNG as a {@code data:} address, to stand in a printed page. */
    String picture() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        strokes.forEach(stroke -> pen.draw(way(stroke)));
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    private static Path2D way(List<Integer> stroke) {
        Path2D way = new Path2D.Float();
        way.moveTo(stroke.get(0), stroke.get(1));
        for (int i = 2; i < stroke.size(); i += 2) {
            way.lineTo(stroke.get(i), stroke.get(i + 1));
        }
        return way;
    }
}
