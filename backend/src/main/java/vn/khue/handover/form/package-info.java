/**
 * What is printed for a handover: contents and templates, heads and official numbers, and the file that is handed out;
 * nothing here reads the database.
 */
package vn.khue.handover.form;
