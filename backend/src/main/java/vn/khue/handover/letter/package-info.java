/** Letters to units by mail: their kinds, their words, how they are sent and what was sent. */
package vn.khue.handover.letter;
