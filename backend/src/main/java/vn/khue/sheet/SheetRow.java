package vn.khue.sheet;

import java.util.SortedMap;

/**
 * A row that is not blank.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells  by column, from 0; blank ones are left out
 */
record SheetRow(int number, SortedMap<Integer, Cell> cells) {}
