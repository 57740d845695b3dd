/** Trainings before the handover, and who took part. */
package vn.khue.handover.training;
