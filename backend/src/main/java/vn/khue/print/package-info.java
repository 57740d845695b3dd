/** Pages for the printer: turns XHTML into PDF and knows nothing of what it means. */
package vn.khue.print;
