package vn.khue.guide;

/**
 * A chapter of a guide, or a part of one, as the contents name it; public because templates read it.
 *
 * @param id    of its heading
 * @param level of its heading: 2 for chapters
 */
public record GuidePart(String id, int level, String words) {

    private static final int CHAPTER = 2;

    public boolean chapter() {
        return level == CHAPTER;
    }
}
