/** How far the units of a campaign are, as files for those who lead. */
package vn.khue.handover.board;
