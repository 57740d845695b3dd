/** Rows of cells out of files as people send them and into files for them, workbooks or CSV; what they mean is for others to know. */
package vn.khue.sheet;
