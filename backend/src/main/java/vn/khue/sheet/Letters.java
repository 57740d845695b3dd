package vn.khue.sheet;

/** The letters by which spreadsheets name columns: A is 0, Z 25, AA 26. */
final class Letters {

    private Letters() {}

    static int column(String letters) {
        int column = 0;
        for (char letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    static String of(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : of(column / 26 - 1) + last;
    }
}
