/** Rows of cells out of files as people send them, workbooks or CSV; what the rows mean is for others to know. */
package vn.khue.sheet;
