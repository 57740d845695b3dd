/** Long work that survives a restart: queued in the database, done by any replica, watched and cancelled by its creator. */
package vn.khue.job;
