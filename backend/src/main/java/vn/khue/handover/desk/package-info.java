/** Desks of the day of the handover and their times; which unit comes to which of them is a step. */
package vn.khue.handover.desk;
