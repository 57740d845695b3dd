/** The lists of codes that records choose from: shipped with the application, kept dated in the database, served to all. */
package vn.khue.codelist;
